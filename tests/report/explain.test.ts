import { describe, expect, it } from 'vitest';
import type { Phase } from '../../src/model/types.ts';
import type { HealthLevel } from '../../src/status/health.ts';
import { topics } from '../../src/status/topics.ts';
import { run } from '../support/io.ts';
import { sharedRepo } from '../support/repo.ts';

const cwd = sharedRepo({});
const explain = (...argv: string[]) => run(['explain', ...argv], { cwd });

/** Typed in full, so that a new level or phase has to be explained. */
const levels = { 'on-track': 1, 'at-risk': 1, 'off-track': 1, unknown: 1 } satisfies Record<HealthLevel, 1>;
const phases = {
  sourcing: 1,
  planning: 1,
  executing: 1,
  'wrapping-up': 1,
  'following-up': 1,
  closed: 1,
  declined: 1,
} satisfies Record<Phase, 1>;
const wanted = ['diffusion', 'project', 'health', ...Object.keys(levels), 'not-ready', ...Object.keys(phases)];

describe('the words of a report', () => {
  it('are all there', () => {
    expect(Object.keys(topics).sort()).toEqual([...wanted].sort());
  });

  it.each(wanted)('can be explained: %s', async (topic) => {
    const { code, out, err } = await explain(topic);
    const { title, text } = topics[topic as keyof typeof topics];
    expect([code, err, out.split('\n').slice(0, 3)]).toEqual([0, '', [topic, title, '']]);
    expect(out.replace(/\s+/g, ' ')).toContain(text);
  });

  it('are listed, suggested and completed', async () => {
    expect((await explain()).out).toContain('\nWhat a report says\n  diffusion ');
    expect((await explain('difusion')).err).toContain('did you mean "diffusion"?');
    expect((await explain('not ready')).err).toContain('did you mean "not-ready"?');
    const completed = await run(['completion', 'candidates', '--', 'explain', 'wrapping'], { cwd });
    expect(completed.out).toBe('wrapping-up\n');
  });
});
