import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useMutation } from '@tanstack/react-query';
import { useApi } from '../api/api-provider.tsx';
import { describeFailure } from '../api/failure.ts';
import { type ExportFormat, type ExportOrder, exportFormats, saveExport } from '../api/save-export.ts';
import { useAnnounce } from './announcer.tsx';
import classes from './export-buttons.module.css';
import { exportWords } from './export-words.ts';
import { Failure } from './failure.tsx';

interface ExportButtonsProps extends Omit<ExportOrder, 'format'> {
  disabled?: boolean;
  /** Runs first: what is not stored yet would be missing in the file. */
  before?: () => Promise<void>;
}

/** Saves what is filtered as a file, in either form; says so when that fails. */
export function ExportButtons({ disabled = false, before, ...order }: ExportButtonsProps) {
  const words = useStore(exportWords);
  const announce = useAnnounce();
  const { client } = useApi();
  const saving = useMutation({
    mutationFn: async (format: ExportFormat) => {
      await before?.();
      await saveExport(client, { ...order, format });
    },
    onSuccess: (_, format) =>
      announce(words.saved({ file: `${order.name}.${exportFormats[format].extension}` })),
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div role="group" aria-label={words.group} className={classes.group}>
      {(['csv', 'lines'] as const).map((format) => (
        <Button
          key={format}
          variant="default"
          size="xs"
          disabled={disabled || (saving.isPending && saving.variables !== format)}
          loading={saving.isPending && saving.variables === format}
          onClick={() => saving.mutate(format)}
        >
          {words[format]}
        </Button>
      ))}
      {saving.error && (
        <div className={classes.fault}>
          <Failure {...describeFailure(saving.error)} retry={() => saving.mutate(saving.variables)} />
        </div>
      )}
    </div>
  );
}
