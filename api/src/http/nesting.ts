const quote = 0x22;
const backslash = 0x5c;
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);

/** Whether a JSON text nests arrays and objects more than `levels` deep. Of what is no JSON it says anything. */
export function nestsDeeper(text: string, levels: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === quote) inString = !inString;
    else if (inString && unit === backslash) at += 1;
    else if (inString) continue;
    else if (opening.has(unit)) {
      depth += 1;
      if (depth > levels) return true;
    } else if (closing.has(unit)) depth -= 1;
  }
  return false;
}
