import { describe, expect, it } from 'vitest';
import { look } from '../support/look.ts';
import { allCases } from './cases.ts';
import { expectedSignal } from './expected.ts';

describe.each(allCases)('$rule', ({ rule, fires, silent, unknown }) => {
  it.each([
    ...fires.map((sample) => ({ ...sample, title: `fires: ${sample.name}` })),
    ...silent.map((sample) => ({ ...sample, title: `is silent: ${sample.name}` })),
    ...unknown.map((sample) => ({ ...sample, title: `knows nothing better: ${sample.name}` })),
  ])('$title', async (sample) => {
    const { tree, signals } = await look(sample.changes, sample);
    expect(signals.filter((signal) => signal.rule === rule)).toMatchObject(
      sample.signals.map((expected) => expectedSignal(rule, expected, tree)),
    );
  });
});
