import { addDays, type Day, mondayOf, weekOf } from '../base/calendar.ts';
import { type KindName, kindNamed, pathOf } from '../kinds/kind.ts';
import { fillTemplate } from '../kinds/template.ts';
import { plannedEnd } from '../model/weeks.ts';
import type { PlannedFile } from '../workspace/write.ts';
import { checkoutTesting } from './checkout-testing.ts';
import { catalogDiagnosis, giftCards, loyaltyOnboarding, paymentsTracing } from './others.ts';
import { searchBuilds } from './search-builds.ts';
import type { Story, WeekStory } from './types.ts';

const stories: readonly Story[] = [
  checkoutTesting,
  searchBuilds,
  paymentsTracing,
  loyaltyOnboarding,
  catalogDiagnosis,
  giftCards,
];

const homeTeam = 'Developer Platform';
const thursday = 3;
const usualWeeks = 10;

const withDates = (text: string, date: Day): string =>
  text.replace(/\{\+(\d+)\}/g, (_, days: string) => addDays(date, Number(days)));

/** Without the fields that a story leaves out: a template would write `null` for them. */
const said = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function document(
  slug: string,
  kind: KindName,
  name: string,
  fields: Record<string, unknown>,
  bullets = {},
): PlannedFile {
  return {
    file: `engagements/${slug}/${pathOf(kindNamed(kind), name)}`,
    text: fillTemplate(kindNamed(kind), said(fields), bullets),
  };
}

function charter(story: Story, start: Day | undefined): PlannedFile {
  const { slug, title, purpose, host, engineer, advisor, weeks = usualWeeks, mvp, goals, practices, champions } = story;
  return document(slug, 'engagement', '', {
    title,
    purpose,
    home_team: homeTeam,
    host_team: host,
    engineers: [engineer],
    advisor,
    start,
    end: start !== undefined && weeks !== usualWeeks ? plannedEnd(start, weeks) : undefined,
    kickoff: start !== undefined && story.retros.length > 0 ? start : undefined,
    mvp,
    goals,
    practices: practices ?? [],
    champions: (champions ?? []).map((name) => ({ name })),
  });
}

function onePager({ slug, host, problem, solution }: Story, submitted: Day): PlannedFile {
  const { file, text } = document(slug, 'one-pager', '', { team: host.name, contact: host.leads[0], submitted });
  const said = text
    .replace(/(## Problem\n\n)<!--.*?-->/s, `$1${problem}`)
    .replace(/(## Solution\n\n)<!--.*?-->/s, `$1${solution}`);
  return { file, text: said };
}

function expectations({ slug, host, advisor, agreed }: Story, start: Day | undefined): PlannedFile {
  const date = start && addDays(start, -5);
  const both = [
    { name: advisor, team: 'home', date },
    { name: host.leads[0], team: 'host', date },
  ];
  return document(slug, 'expectations', '', { agreed: agreed ? both : [] });
}

function week({ slug, engineer, host }: Story, story: WeekStory, date: Day): PlannedFile[] {
  const { scores, practices, mvp, days, failureModes, well, poorly, next, pulse } = story;
  const retro = document(
    slug,
    'retro',
    weekOf(date),
    {
      date,
      attendees: [engineer, ...host.leads],
      facilitator: engineer,
      minutes: 30,
      host_days: days?.[0],
      paired_days: days?.[1],
      scores,
      practices,
      mvp,
      failure_modes: failureModes,
    },
    {
      'What went well': well,
      'What went poorly': poorly,
      'What we do next': next.map((task) => withDates(task, date)),
    },
  );
  if (!pulse) return [retro];
  const [team, leadership] = pulse.alignment ?? [];
  const alignment = pulse.alignment && { team, leadership };
  return [
    retro,
    document(slug, 'pulse', weekOf(date), { date, safety: pulse.safety, alignment, solo_days: pulse.soloDays }),
  ];
}

function engagement(story: Story, monday: Day): PlannedFile[] {
  const start = story.startsInWeek === undefined ? undefined : addDays(monday, 7 * story.startsInWeek);
  const firstRetro = addDays(start ?? monday, thursday);
  return [
    charter(story, start),
    onePager(story, addDays(start === undefined || start > monday ? monday : start, -21)),
    expectations(story, start),
    ...story.retros.flatMap((told, index) => (told ? week(story, told, addDays(firstRetro, 7 * index)) : [])),
    ...Object.entries(story.findings ?? {}).map(([name, text]) => ({
      file: `engagements/${story.slug}/findings/${name}.md`,
      text: `# ${name.replaceAll('-', ' ')}\n\n${text}\n`,
    })),
  ];
}

/** The files of the sample program as it would stand on a day. The same day always gives the same files. */
export function demoFiles(day: Day): PlannedFile[] {
  const settings = `version: 1\nhome_team: ${homeTeam}\nretro: { weekday: thursday, time: "15:00", minutes: 30 }\n`;
  return [{ file: 'auxeng.yaml', text: settings }, ...stories.flatMap((story) => engagement(story, mondayOf(day)))];
}
