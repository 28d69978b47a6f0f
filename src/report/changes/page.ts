import { count } from '../../base/text.ts';
import type { Changes, EngagementChanges, Point } from '../../status/changes/types.ts';
import { shownLevel } from '../../status/health.ts';
import type { Status } from '../../status/types.ts';
import type { Block, Page } from '../blocks.ts';
import { optionalSection } from '../views/title.ts';
import { changeItems } from './items.ts';

function pointWords({ commit, as_of, branch_point_of: branch }: Point): string {
  if (commit === null) return as_of;
  return `${as_of} (${commit.slice(0, 12)}${branch === undefined ? '' : `, merge base with ${branch}`})`;
}

const titleOf = ({ since, at, audience, engagements }: Changes): Block => ({
  type: 'title',
  text: `Changes from ${pointWords(since)} to ${pointWords(at)}${audience === 'host' ? ', for the host team' : ''}`,
  aside: [count(engagements.length, 'engagement')],
});

function engagementBlocks(changes: EngagementChanges, { engagements }: Status): Block[] {
  const { slug, change, phase, renamed_from: was } = changes;
  const now = engagements.find((engagement) => engagement.slug === slug);
  const unmoved = { from: now?.phase ?? null, to: now?.phase ?? null };
  const items = changeItems(changes, phase ?? unmoved, now?.retro_notes ?? []);
  const aside = was === null ? change : `renamed from ${was}`;
  const text = aside === 'changed' ? slug : `${slug} (${aside})`;
  return [
    { type: 'subheading', text, ...(now ? { tone: shownLevel(now), file: now.file } : {}) },
    ...(items.length > 0 ? [{ type: 'list', items } as const] : []),
  ];
}

const isNothing = ({ engagements, diagnostics: { came, went } }: Changes): boolean =>
  engagements.length + came.length + went.length === 0;

function solvedBlocks({ diagnostics: { went } }: Changes): Block[] {
  const items = went.map(({ file, message }) => ({ label: file, text: message }));
  return items.length === 0 ? [] : [{ type: 'list', items }];
}

/** What has changed, the engagements in the order of a report. Why the exit code is not 0 is said last. */
export const changesPage = (changes: Changes, why: string | undefined): Page => ({
  blocks: (status) => [
    titleOf(changes),
    ...(isNothing(changes) ? [{ type: 'paragraph', text: 'Nothing has changed.' } as const] : []),
    ...changes.engagements.flatMap((engagement) => engagementBlocks(engagement, status)),
    ...optionalSection('Problems that are solved', solvedBlocks(changes)),
    ...optionalSection('Exit code 1', why === undefined ? [] : [{ type: 'paragraph', text: why }]),
  ],
});
