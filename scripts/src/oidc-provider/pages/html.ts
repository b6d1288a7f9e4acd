export interface Html {
  readonly html: string;
}

type Value = Html | readonly Html[] | string | number | false | undefined;

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeText = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

const isList = (value: Value): value is readonly Html[] => Array.isArray(value);

function render(value: Value): string {
  if (value === undefined || value === false) return '';
  if (isList(value)) return value.map((one) => one.html).join('\n');
  return typeof value === 'object' ? value.html : escapeText(String(value));
}

/** HTML from a template: every value is escaped, in text and in quoted attributes, unless it is HTML itself. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return {
    html: parts.map((part, index) => part + (index < values.length ? render(values[index]) : '')).join(''),
  };
}

/** Marks text that we wrote ourselves, or that the library made, as HTML. */
export const trustedHtml = (text: string): Html => ({ html: text });
