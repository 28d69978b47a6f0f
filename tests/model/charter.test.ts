import { describe, expect, it } from 'vitest';
import type { Doc } from '../../src/kinds/document.ts';
import { readDocument } from '../../src/kinds/document.ts';
import { kindNamed } from '../../src/kinds/kind.ts';
import { charterOn } from '../../src/model/charter.ts';
import { document, type Fields, healthyCharter } from '../support/builder.ts';

type Charter = Doc<'engagement'>;

async function charterWith(fields: Fields): Promise<Charter> {
  const text = document({ ...healthyCharter, ...fields });
  const { value } = await readDocument(kindNamed('engagement'), '', 'engagement.md', Buffer.from(text));
  return value as Charter;
}

const reason = 'So it was agreed';
const change = (date: string, field: string, from: unknown) => ({ date, field, from, reason });

/** Extended twice: from 20 November to 4 December, and then to 18 December. */
const extensions = [change('2026-10-05', 'end', '2026-11-20'), change('2026-11-02', 'end', '2026-12-04')];
const sameDay = [change('2026-10-05', 'end', '2026-11-20'), change('2026-10-05', 'end', '2026-12-04')];

describe('a charter as of a day', () => {
  it.each([
    ['2026-09-14', '2026-11-20'],
    ['2026-10-04', '2026-11-20'],
    ['2026-10-05', '2026-12-04'],
    ['2026-11-01', '2026-12-04'],
    ['2026-11-02', '2026-12-18'],
    ['2027-01-01', '2026-12-18'],
  ])('on %s has the end of that day, %s, in whatever order changes are listed', async (day, end) => {
    for (const changes of [extensions, extensions.toReversed()]) {
      expect(charterOn(await charterWith({ end: '2026-12-18', changes }), day).data.end).toBe(end);
    }
  });

  it('undoes the changes of one day from the last in the file to the first', async () => {
    const charter = await charterWith({ end: '2026-12-18', changes: sameDay });
    expect(charterOn(charter, '2026-10-04').data.end).toBe('2026-11-20');
    expect(charterOn(charter, '2026-10-05').data.end).toBe('2026-12-18');
  });

  it.each<[field: string, from: unknown, seen: (data: Charter['data']) => unknown, before: unknown]>([
    ['host_team.name', 'Basket', ({ host_team }) => host_team?.name, 'Basket'],
    ['advisor', 'Alan Turing', ({ advisor }) => advisor, 'Alan Turing'],
    ['goals.lead-time.target', 5, ({ goals }) => goals?.map(({ target }) => target), [5, 5, 7]],
    ['practices.test-first.title', 'Tests', ({ practices }) => practices?.map(({ title }) => title), ['Tests']],
    ['champions', [], ({ champions }) => champions, []],
    ['mvp', null, ({ mvp }) => mvp, undefined],
    ['kickoff', undefined, ({ kickoff }) => kickoff, undefined],
  ])('before a change of %s has what was there', async (field, from, seen, before) => {
    const charter = await charterWith({ changes: [change('2026-10-05', field, from)] });
    expect(seen(charterOn(charter, '2026-10-04').data)).toEqual(before);
    expect(seen(charterOn(charter, '2026-10-05').data)).toEqual(seen(charter.data));
    expect(seen(charter.data)).not.toEqual(before);
  });

  it('undoes a part and the whole that it belongs to in their order', async () => {
    const changes = [
      change('2026-10-05', 'host_team.name', 'Basket'),
      change('2026-10-12', 'host_team', { name: 'Basket and Checkout', size: 12 }),
    ];
    const charter = await charterWith({ changes });
    expect(charterOn(charter, '2026-10-09').data.host_team).toEqual({ name: 'Basket and Checkout', size: 12 });
    expect(charterOn(charter, '2026-10-02').data.host_team).toEqual({ name: 'Basket', size: 12 });
  });

  it('stays as it is where a change names nothing that is there, or says no day', async () => {
    const changes = [
      change('2026-10-05', 'goals.coverage.target', 5),
      change('2026-10-05', 'host_team.name.first', 'x'),
      { field: 'end', from: '2026-01-01', reason },
      { date: '2026-10-05', from: '2026-01-01', reason },
    ];
    const charter = await charterWith({ changes });
    const { changes: _, ...before } = charterOn(charter, '2026-09-14').data;
    const { changes: __, ...today } = charter.data;
    expect(before).toEqual(today);
  });

  it('keeps its lines: evidence is where the file has it today', async () => {
    const charter = await charterWith({ changes: [change('2026-10-05', 'end', '2026-12-04')] });
    expect(charterOn(charter, '2026-10-01').at('end')).toEqual(charter.at('end'));
  });

  it('is not changed by looking at it', async () => {
    const charter = await charterWith({ changes: [change('2026-10-05', 'goals.lead-time.target', 5)] });
    const before = structuredClone(charter.fields);
    charterOn(charter, '2026-09-14');
    expect(charter.fields).toEqual(before);
  });
});
