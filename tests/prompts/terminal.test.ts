import { describe, expect, test } from 'vitest';
import { ctrlC, ctrlD, enter } from '../support/fake-terminal.ts';
import { atTerminal, hasPython } from '../support/real-terminal.ts';
import { tempRepo } from '../support/repo.ts';
import { engagement, snapshot } from '../support/trees.ts';

describe.skipIf(!hasPython())('at a real terminal', () => {
  test('an engagement is made by prompts, and the program ends by itself', async () => {
    const cwd = tempRepo();
    const { code, screen, err } = await atTerminal(['new'], cwd, [
      ['Title', `Checkout testing${enter}`],
      ['Short name', enter],
      ['Purpose', enter],
      ['Home team', `Test Platform${enter}`],
      ['Host team', `Checkout${enter}`],
      ['Host team size', `7${enter}`],
      ['Host team leads', enter],
      ['Project engineers', enter],
      ['Project advisor', `Grace Hopper${enter}`],
      ['Start', enter],
      ['First production release', enter],
      ['A business goal', enter],
      ['A technical goal', enter],
      ['A diffusion goal', enter],
      ['Habits that should stay', enter],
      ['Write it?', enter],
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(screen).toContain('wrote engagements/checkout-testing/engagement.md');
    expect(snapshot(cwd)['engagements/checkout-testing/engagement.md']).toContain('\nengineers:\n  - Ada Lovelace\n');
  });

  describe.each([
    ['new', [], 'Title'],
    ['retro', ['--date', '2026-09-17'], 'Attendees'],
    ['change', ['checkout-testing'], 'What has changed?'],
    ['agree', ['checkout-testing', '--team', 'home'], 'Name'],
    ['edit', ['one-pager', 'checkout-testing'], 'Team'],
  ])('in the middle of %s', (command, flags, question) => {
    const start = () => tempRepo(command === 'new' ? {} : engagement('checkout-testing'));

    test('the end of the input exits with 2 and writes nothing', async () => {
      const cwd = start();
      const before = snapshot(cwd);
      const { code, screen, err } = await atTerminal([command, ...flags], cwd, [[question, ctrlD]]);
      expect(err).toBe(
        'error: the input ended before every question was answered\n' +
          '  nothing was written; use flags instead of prompts, see --help\n',
      );
      expect(screen).not.toMatch(/wrote|changed eng/);
      expect(snapshot(cwd)).toEqual(before);
      expect(code).toBe(2);
    });

    test('Ctrl-C exits with 130, and says that nothing was written', async () => {
      const cwd = start();
      const before = snapshot(cwd);
      const { code, err } = await atTerminal([command, ...flags], cwd, [[question, ctrlC]]);
      expect({ code, err }).toEqual({ code: 130, err: expect.stringMatching(/^nothing was written/) });
      expect(snapshot(cwd)).toEqual(before);
    });

    test('a terminal that goes away is no success and writes nothing', async () => {
      const cwd = start();
      const before = snapshot(cwd);
      const { code, screen } = await atTerminal([command, ...flags], cwd, [[question, ['end', 'input']]]);
      expect(screen).not.toMatch(/wrote|changed eng/);
      expect(snapshot(cwd)).toEqual(before);
      expect(code).toBe(2);
    });
  });

  test('Ctrl-C exits with 130, says what to do, and writes nothing', async () => {
    const cwd = tempRepo();
    const { code, err } = await atTerminal(['new'], cwd, [
      ['Title', `Checkout testing${enter}`],
      ['Short name', ctrlC],
    ]);
    expect(code).toBe(130);
    expect(err).toBe('nothing was written; your answers are kept, to go on with:\n  auxeng new\n');
    expect(snapshot(cwd)).toEqual({});
  });

  test('the report is coloured', async () => {
    const { code, screen } = await atTerminal(['report', '--as-of', '2026-09-16'], tempRepo(engagement('calm')), []);
    expect(code).toBe(0);
    expect(screen).toContain('\u001b[1mStatus');
  });
});
