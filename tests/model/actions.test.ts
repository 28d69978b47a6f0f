import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Task } from '../../src/document/tasks.ts';
import { actionsOf, openActions } from '../../src/model/actions.ts';
import type { Action, Retro } from '../../src/model/types.ts';

const weekOf = (index: number): string => `2026-W${38 + index}`;

const task = (text: string, state: Task['state'] = 'open', rest: Partial<Task> = {}): Task => ({
  text,
  state,
  owner: undefined,
  due: undefined,
  invalidDue: undefined,
  line: 1,
  ...rest,
});

/** As much of a retro as actions are made of. */
const retrosOf = (notes: readonly (readonly Task[])[]): Retro[] =>
  notes.map((tasks, index) => ({
    doc: { file: `retros/${weekOf(index)}.md` } as Retro['doc'],
    week: weekOf(index),
    date: `2026-09-${17 + index}`,
    tasks: tasks.map((one, line) => ({ ...one, line: line + 1 })),
  }));

const recorded = (notes: readonly (readonly Task[])[]) =>
  actionsOf(retrosOf(notes)).map(
    ({ text, owner, due, state, file, line, retrosOpen }) =>
      `${text} @${owner ?? '-'} ${due ?? '-'} ${state} ${file}:${line} ${retrosOpen}`,
  );

const mend = (state?: Task['state'], rest?: Partial<Task>) => task('Mend the runner', state, rest);
const other = task('Ask for a room', 'done');

describe('an action', () => {
  it('is open in the note that has it', () => {
    expect(recorded([[mend('open', { owner: 'ada', due: '2026-09-28' })]])).toEqual([
      'Mend the runner @ada 2026-09-28 open retros/2026-W38.md:1 1',
    ]);
  });

  it('is still open when later notes do not repeat it', () => {
    expect(recorded([[mend()], [other], []])[0]).toBe('Mend the runner @- - open retros/2026-W38.md:1 3');
  });

  it('is carried over: known by its words alone, and shown as the newest note has it', () => {
    const repeated = task(' mend  THE runner', 'open');
    expect(recorded([[mend()], [other, repeated]])[0]).toBe(' mend  THE runner @- - open retros/2026-W39.md:2 2');
  });

  it('inherits who and when, unless the newer note says otherwise', () => {
    const first = mend('open', { owner: 'ada', due: '2026-09-28' });
    expect(recorded([[first], [mend()]])).toEqual(['Mend the runner @ada 2026-09-28 open retros/2026-W39.md:1 2']);
    expect(recorded([[first], [mend('open', { owner: 'linus' })]])).toEqual([
      'Mend the runner @linus 2026-09-28 open retros/2026-W39.md:1 2',
    ]);
    expect(recorded([[first], [mend('open', { due: '2026-10-12' })]])).toEqual([
      'Mend the runner @ada 2026-10-12 open retros/2026-W39.md:1 2',
    ]);
  });

  it.each(['done', 'dropped'] as const)('is %s by a newer note, and stands open in none', (state) => {
    expect(recorded([[mend('open', { owner: 'ada' })], [mend(state)], []])).toEqual([
      `Mend the runner @ada - ${state} retros/2026-W39.md:1 0`,
    ]);
  });

  it('begins anew when it comes back', () => {
    expect(recorded([[mend()], [mend('done')], [], [mend()], []])).toEqual([
      'Mend the runner @- - open retros/2026-W41.md:1 2',
    ]);
  });

  it('that stands twice in one note is as the last line has it', () => {
    expect(recorded([[mend(), mend('done')]])).toEqual(['Mend the runner @- - done retros/2026-W38.md:2 0']);
  });
});

const anyTask: fc.Arbitrary<Task> = fc.record({
  text: fc.constantFrom('Mend the runner', 'mend the  RUNNER', 'Ask for a room', 'Ask', '__proto__', 'constructor'),
  state: fc.constantFrom<Task['state']>('open', 'done', 'dropped'),
  owner: fc.option(fc.constantFrom('ada', 'linus'), { nil: undefined }),
  due: fc.option(fc.constantFrom('2026-09-28', '2026-10-12'), { nil: undefined }),
  invalidDue: fc.constant(undefined),
  line: fc.constant(1),
});
const anyNotes = fc.array(fc.array(anyTask, { maxLength: 5 }), { maxLength: 8 });

const key = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();
const byKey = (actions: readonly Action[]) => new Map(actions.map((action) => [key(action.text), action]));

describe('the actions of any retros', () => {
  it('are one for each text, in the state of the last line that has it', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const last = new Map(notes.flat().map(({ text, state }) => [key(text), state]));
        const found = actionsOf(retrosOf(notes));
        expect(new Map(found.map(({ text, state }) => [key(text), state]))).toEqual(last);
        expect(found).toHaveLength(last.size);
      }),
    );
  });

  it('stand open in 1 to all retros when open, in none otherwise', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const found = actionsOf(retrosOf(notes));
        for (const { state, retrosOpen } of found) {
          if (state === 'open') expect(retrosOpen).toBeGreaterThanOrEqual(1);
          else expect(retrosOpen).toBe(0);
          expect(retrosOpen).toBeLessThanOrEqual(notes.length);
        }
        expect(openActions(found).every(({ state }) => state === 'open')).toBe(true);
      }),
    );
  });

  it('only grow older by a note that says nothing', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const before = actionsOf(retrosOf(notes));
        const after = byKey(actionsOf(retrosOf([...notes, []])));
        for (const action of before) {
          const grown = action.state === 'open' ? action.retrosOpen + 1 : 0;
          expect(after.get(key(action.text))).toEqual({ ...action, retrosOpen: grown });
        }
        expect(after.size).toBe(before.length);
      }),
    );
  });

  it('can all be closed by one note that ticks each', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const ticks = actionsOf(retrosOf(notes)).map(({ text }) => task(text, 'done'));
        expect(openActions(actionsOf(retrosOf([...notes, ticks])))).toEqual([]);
      }),
    );
  });
});
