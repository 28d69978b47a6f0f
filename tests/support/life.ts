import { expect } from 'vitest';
import { addDays } from '../../src/base/calendar.ts';
import type { EngagementStatus, Status } from '../../src/status/types.ts';
import { run } from './io.ts';
import { tempRepo } from './repo.ts';

/** A repo that is filled by commands alone, each on its day. */
export class Life {
  readonly repo = tempRepo({ 'auxeng.yaml': 'version: 1\nhome_team: Test Platform\n' });

  /** What a command prints that must succeed. */
  async on(today: string, ...argv: string[]): Promise<string> {
    const { code, out, err } = await run(argv, { cwd: this.repo, today, userName: 'Ada Lovelace' });
    expect({ argv, code, err }).toEqual({ argv, code: 0, err: '' });
    return out;
  }

  /** A report of a day in some format, looked at much later. */
  async report(asOf: string, ...argv: string[]): Promise<{ code: number; out: string }> {
    const { code, out } = await run(['report', '--as-of', asOf, ...argv], { cwd: this.repo, today: '2027-06-01' });
    return { code, out };
  }

  async status(asOf: string): Promise<Status> {
    return JSON.parse((await this.report(asOf, '--format', 'json')).out) as Status;
  }

  async engagement(slug: string, asOf: string): Promise<EngagementStatus> {
    const found = (await this.status(asOf)).engagements.find((engagement) => engagement.slug === slug);
    if (!found) throw new Error(`no ${slug} as of ${asOf}`);
    return found;
  }

  /** A line for each Friday: the day, the phase, the health, and the signals that are more than information. */
  async fridays(slug: string, from: string, until: string): Promise<string[]> {
    const lines: string[] = [];
    for (let friday = from; friday <= until; friday = addDays(friday, 7)) {
      const { phase, health, signals } = await this.engagement(slug, friday);
      const grave = signals.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
      lines.push([friday, phase, health.level, ...new Set(grave)].join(' '));
    }
    return lines;
  }

  /** What comes before the first day: charter, one-pager, fit, agreement. */
  async prepare(slug: string, start: string, ...more: string[]): Promise<void> {
    const before = addDays(start, -14);
    await this.on(
      before,
      ...['new', slug, '--title', 'Checkout testing', '--purpose', 'adoption', '--host-team', 'Checkout'],
      ...['--host-size', '7', '--set', 'host_team.leads=Rosalind Franklin', '--advisor', 'Grace Hopper'],
      ...['--start', start, '--kickoff', start, ...(more.includes('--engineer') ? [] : ['--engineer', 'Ada Lovelace'])],
      ...['--practice', 'test-first=A failing test comes first', ...more],
    );
    await this.on(
      before,
      ...['edit', 'one-pager', slug, '--set', 'contact=Rosalind Franklin', '--set', `submitted=${before}`],
      ...['--section', 'Problem=Nobody trusts the tests', '--section', 'Solution=Tests that the team trusts'],
    );
    const vote = 'votes=voter=Grace Hopper,business_value=2,technical_value=2,team_fit=2';
    await this.on(before, 'add', 'fit-check', slug, '--set', vote, '--set', 'decision=accepted');
    await this.on(before, 'agree', slug, '--name', 'Grace Hopper', '--team', 'home');
    await this.on(before, 'agree', slug, '--name', 'Rosalind Franklin', '--team', 'host');
  }

  /** A week's retro with all that a healthy one says; flags that are given come instead. */
  async retro(slug: string, day: string, ...flags: string[]): Promise<void> {
    const usual: [string, string][] = [
      ['--host-days', '4'],
      ['--paired-days', '3'],
      ['--practice', 'test-first=held'],
      ['--well', `A good week before ${day}`],
      ['--poorly', 'The build was slow again'],
    ];
    const people = flags.includes('--attendee')
      ? []
      : ['Ada Lovelace', 'Rosalind Franklin', 'Grace Hopper'].flatMap((name) => ['--attendee', name]);
    const rest = usual.filter(([flag]) => !flags.includes(flag)).flat();
    await this.on(day, 'retro', slug, '--minutes', '30', '--safety', '5', ...people, ...rest, ...flags);
  }
}
