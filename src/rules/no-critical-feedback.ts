import { normalize } from '../base/text.ts';
import type { Section } from '../document/section.ts';
import type { Doc } from '../kinds/document.ts';
import type { Retro } from '../model/types.ts';
import { lastOf, lastRetros, sinceThe, weeksOf } from './shared/last-retros.ts';
import type { Rule } from './types.ts';

const little =
  'really|much|at all|in particular|special|major|new|to (report|say|add|note|mention)|comes to mind|went (poorly|wrong|badly)|this week|so far';

/** What people write who have nothing to write: a mere dash, "None.", "n/a", "Nothing much this week", "All good!". */
const nothing = new RegExp(`^(n a|na|nil|nope|not applicable|(no|not|none|nothing)( (${little}))*)?$`);
const allGood = /^(all|everything)( (is|was|went))? (good|well|fine|great|ok|okay)$/;

const words = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The lines under a heading, up to the next one that ends the section. */
function linesUnder({ source, sections }: Doc, { title }: Section): string[] {
  const lines = source.text.replaceAll('\r', '').split('\n');
  return sections.flatMap((section, index) =>
    normalize(section.title) === normalize(title)
      ? lines.slice(section.line, (sections[index + 1]?.line ?? lines.length + 1) - 1)
      : [],
  );
}

/** Nothing is known of a retro without the heading, or that something else replaced. */
function lacksCriticism({ doc }: Retro): boolean | undefined {
  const section = doc.section('criticism');
  if (!section) return undefined;
  const text = linesUnder(doc, section).join('\n');
  const lines = text.replace(/<!--.*?(-->|$)/gs, '').split('\n');
  const said = lines.filter((line) => !line.startsWith('#')).map(words);
  if (said.some((line) => !nothing.test(line) && !allGood.test(line))) return false;
  return doc.data.replaced_by === undefined ? true : undefined;
}

export const noCriticalFeedback: Rule = {
  id: 'no-critical-feedback',
  title: 'Retros lack critical feedback',
  group: 'expectations',
  severity: 'warning',
  source: 'Engagement Expectations, Set a Baseline: critical feedback',
  guidance: {
    meaning: 'Retro after retro has nothing under "What went poorly".',
    why: 'Critical feedback is what a retro is for. If everything is always fine, people do not dare to speak.',
    action: 'Start the next retro with that question, and let the engineer go first.',
  },
  notes: ['Words such as "none", "n/a" or a mere dash are nothing.'],
  thresholds: ['no_critical_feedback_retros'],
  check({ retros }, { thresholds }) {
    const without = lastRetros(retros, lacksCriticism);
    const last = without.at(-1);
    if (!last || without.length < thresholds.no_critical_feedback_retros) return [];
    const list = without.length === 1 ? 'lists' : 'list';
    const message = `The ${lastOf(without)} ${list} nothing that went poorly: nobody gives critical feedback.`;
    const line = last.doc.section('criticism')?.line ?? 1;
    return [{ message, weeks: weeksOf(without), ...sinceThe(without), file: last.doc.file, line }];
  },
};
