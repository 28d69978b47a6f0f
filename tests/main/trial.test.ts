import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { mondayOf } from '../../src/base/calendar.ts';
import { today } from '../../src/io/clock.ts';
import { ctrlC, down, enter, esc } from '../support/fake-terminal.ts';
import { typed, who } from '../support/interviews.ts';
import { atTerminal, hasPython, type Step } from '../support/real-terminal.ts';
import { tempRepo } from '../support/repo.ts';
import { snapshot } from '../support/trees.ts';

/** A line of a list, and the empty one that ends it. */
const listed = (question: string, text: string): Step[] => [typed(question, text), typed(`- ${text}`)];

const write = typed('Write it?');

const aims: Step[] = [
  typed('Host team leads', 'Rosalind Franklin'),
  typed('Project engineers'),
  typed('Project advisor', 'Grace Hopper'),
  typed('Start', mondayOf(today())),
  typed('Kick-off'),
  typed('First production release', 'One service deploys on green tests'),
  typed('A business goal', 'Days to production'),
  typed('Days to production: today', '9'),
  // A step back, and forth again.
  ['Days to production: target', esc],
  typed('Days to production: today'),
  typed('Days to production: target', '3'),
  typed('A technical goal', 'Flaky tests a week'),
  typed('Flaky tests a week: today', '40'),
  typed('Flaky tests a week: target', '5'),
  typed('A diffusion goal', 'Members who paired'),
  typed('Members who paired: today'),
  typed('Members who paired: target', '7'),
  ['Habits that should stay', '- A failing test comes first\r\n\r\n- Small commits\r\n'],
  typed('- Small commits'),
];

const onePager: Step[] = [
  typed('Team'),
  typed('Contact', 'Rosalind Franklin'),
  typed('Submitted', 'last mon'),
  typed('Sponsor'),
  typed('Value'),
  ...listed('Problem', 'Nobody trusts the tests'),
  ...listed('Solution', 'Tests that the team trusts'),
  typed('Wish list'),
  typed('Goals'),
  typed('People and time'),
];

const fitCheck: Step[] = [
  typed('Date'),
  typed('Voter', 'Grace Hopper'),
  typed('Business value', '2'),
  typed('Technical value', '2'),
  typed('Team fit', '1'),
  typed('add another?', 'n'),
  typed('Decision'),
  typed('Anything else?'),
  write,
];

const retro: Step[] = [
  typed('Attendees', 'Ada Lovelace, Rosalind Franklin, Grace Hopper'),
  typed('Days to production', '8'),
  typed('Flaky tests a week', '31'),
  typed('Members who paired', '2'),
  ['Practices', `h${down}n${enter}`],
  typed('First production release', down),
  typed('Host days', '4'),
  typed('Paired days', '3'),
  typed('Members paired', '2'),
  ['Worth it', `4${down}5${enter}`],
  typed('Failure modes'),
  ...listed('What went well?', 'Two pairs'),
  ...listed('What went poorly?', 'CI was down'),
  ...listed('What do we do next?', 'Ask for a runner @ada (due next fri)'),
  write,
];

describe.skipIf(!hasPython())('from nothing, by prompts alone', { timeout: 120_000 }, () => {
  test('to a report without errors, with a paste, a step back, Ctrl-C and a resume on the way', async () => {
    const cwd = tempRepo();
    execFileSync('git', ['init', '--quiet'], { cwd });
    const run = async (argv: readonly string[], steps: readonly Step[], code = 0) => {
      const { screen, err, ...ended } = await atTerminal(argv, cwd, steps);
      expect({ ...ended, said: code === 0 ? err : '' }).toEqual({ code, said: '', restored: true });
      return code === 0 ? screen : err;
    };
    await run(['init'], []);
    const said = await run(['new'], [...who, ['Host team leads', ctrlC]], 130);
    expect(said).toContain('your answers are kept');
    expect(existsSync(path.join(cwd, '.git/auxeng/new.json'))).toBe(true);
    expect(Object.keys(snapshot(cwd))).toEqual(['auxeng.yaml', 'engagements/README.md']);
    await run(['new'], [typed('Go on with the 6 answers'), ...aims, write]);
    expect(existsSync(path.join(cwd, '.git/auxeng/new.json'))).toBe(false);
    await run(['edit', 'one-pager'], onePager);
    await run(['agree'], [typed('Team'), typed('Name', 'Grace Hopper'), typed('Date')]);
    await run(['agree'], [['Team', `${down}${enter}`], typed('Name', 'Rosalind Franklin'), typed('Date')]);
    await run(['add', 'fit-check'], fitCheck);
    const effect = (await run(['retro'], retro)).replace(/\s+/g, ' ');
    expect(effect).toMatch(/Flaky tests a week 40 (→|->) 31, 26 %/);
    expect(await run(['report'], [])).not.toContain('error');
    const files = snapshot(cwd);
    expect(files['engagements/checkout-testing/engagement.md']).toContain(
      '  - id: small-commits\n    title: Small commits\n',
    );
    // The empty lines of lists are no answers of their own.
    expect(retro.length - 3).toBeLessThanOrEqual(16);
  });
});
