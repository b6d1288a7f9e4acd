/** Lints the Dockerfile, and holds it to our rules. Prints what is wrong and ends with 1 if there is anything. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { projectRoot } from './local.ts';

/** What is wrong with a Dockerfile, a line each. */
export function dockerfileFaults(text: string): string[] {
  const linted = validate(text).map(({ range, message }) => `line ${range.start.line + 1}: ${message}`);
  return [...linted, ...breaches(text)];
}

/** Images of one version only; nothing that is run has root's rights, or no way of telling that it is well. */
function breaches(text: string): string[] {
  const dockerfile = DockerfileParser.parse(text);
  const instructions = dockerfile.getInstructions();
  const stages = dockerfile.getFROMs();
  const names = stages.map((from) => from.getBuildStage());
  return stages.flatMap((from, index) => {
    const [image, name] = [from.getImage() ?? '', from.getBuildStage() ?? String(index)];
    const end = stages[index + 1]?.getRange().start.line ?? Number.POSITIVE_INFINITY;
    const keywords = new Map(
      instructions
        .filter(
          (one) => one.getRange().start.line > from.getRange().start.line && one.getRange().start.line < end,
        )
        .map((one) => [one.getKeyword(), one.getArgumentsContent() ?? '']),
    );
    const faults: string[] = [];
    if (!names.includes(image) && !/:\d+\.\d+/.test(image)) faults.push(`${image} is not one version`);
    if (!keywords.has('CMD')) return faults;
    if (['root', '0', undefined].includes(keywords.get('USER'))) faults.push(`${name} runs as root`);
    if (!keywords.has('HEALTHCHECK')) faults.push(`${name} has no HEALTHCHECK`);
    return faults;
  });
}

if (import.meta.main) {
  const faults = dockerfileFaults(readFileSync(join(projectRoot, 'Dockerfile'), 'utf8'));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
