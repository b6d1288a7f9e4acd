/** How PostgreSQL ran one statement. */
export interface Plan {
  ms: number;
  statement: string;
  /** As EXPLAIN prints it. */
  lines: readonly string[];
}

export interface PlanLog {
  /** Takes what the server logs. */
  take(text: string): void;
  /** The plans since the last call, once the server has been silent for a moment. */
  drain(): Promise<Plan[]>;
}

const silenceMs = 400;

/** Collects what auto_explain writes into the server's log. */
export function createPlanLog(): PlanLog {
  let text = '';
  return {
    take(more) {
      text += more;
    },
    async drain() {
      for (let before = -1; before !== text.length; ) {
        before = text.length;
        await new Promise((resolve) => setTimeout(resolve, silenceMs));
      }
      const plans = parsePlans(text);
      text = '';
      return plans;
    },
  };
}

/** Entries begin with `LOG:`, their further lines with a tab. */
function parsePlans(text: string): Plan[] {
  return text.split(/^(?=LOG:)/m).flatMap((entry) => {
    const [, ms] = /^LOG: +duration: ([\d.]+) ms +plan:/.exec(entry) ?? [];
    if (ms === undefined) return [];
    const lines = entry
      .split('\n')
      .slice(1)
      .filter((line) => line.startsWith('\t'))
      .map((line) => line.slice(1));
    // Where the statement ends the plan's first line follows, which names its cost.
    const first = lines.findIndex((line) => /\(cost=/.test(line));
    const [statement = ''] = lines
      .slice(0, first)
      .join(' ')
      .replace(/^Query Text: /, '')
      .split('Query Parameters: ');
    return [{ ms: Number(ms), statement: statement.replaceAll(/\s+/g, ' '), lines: lines.slice(first) }];
  });
}
