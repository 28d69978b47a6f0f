import { addDays, type Day } from '../../base/calendar.ts';
import type { PlannedFile } from '../../workspace/write.ts';
import type { ChampionStory, Story } from '../types.ts';
import { document, endOf, usualWeeks, withText } from './document.ts';

const homeTeam = 'Developer Platform';

const engineersOf = ({ engineer, before }: Story, start: Day | undefined) => {
  if (before === undefined || start === undefined) return [engineer];
  const change = addDays(start, 7 * before.weeks);
  return [
    { name: before.name, until: addDays(change, -3) },
    { name: engineer, from: change },
  ];
};

const championOf = ({ name, spokenDaysAgo, contacts }: ChampionStory, day: Day) => ({
  name,
  ...(contacts && { contacts: contacts.map(({ daysAgo, ...said }) => ({ date: addDays(day, -daysAgo), ...said })) }),
  last_contact: addDays(day, -spokenDaysAgo),
});

const pausesOf = ({ pauses }: Story, start: Day | undefined) =>
  start &&
  pauses?.map(({ from, until, ...why }) => ({ from: addDays(start, from), until: addDays(start, until), ...why }));

export function charter(story: Story, start: Day | undefined, day: Day): PlannedFile {
  const { title, purpose, host, advisor, weeks = usualWeeks, mvp, goals, practices, champions = [] } = story;
  return document(story, 'engagement', '', {
    title,
    purpose,
    home_team: homeTeam,
    host_team: host,
    engineers: engineersOf(story, start),
    advisor,
    start,
    end: start !== undefined && weeks !== usualWeeks ? endOf(story, start) : undefined,
    kickoff: story.retros.length > 0 ? start : undefined,
    mvp,
    goals,
    practices: practices ?? [],
    champions: champions.map((champion) => championOf(champion, day)),
    pauses: pausesOf(story, start),
  });
}

export function onePager(story: Story, submitted: Day): PlannedFile {
  const blank = document(story, 'one-pager', '', { team: story.host.name, contact: story.host.leads[0], submitted });
  return withText(withText(blank, 'Problem', story.problem), 'Solution', story.solution);
}

export function expectations(story: Story, start: Day | undefined): PlannedFile {
  const { advisor, host, agreed } = story;
  const date = start && addDays(start, -5);
  const both = [
    { name: advisor, team: 'home', date },
    { name: host.leads[0], team: 'host', date },
  ];
  return document(story, 'expectations', '', { agreed: agreed ? both : [] });
}

/** A few days after the one-pager. */
export function fitCheck(story: Story, asked: Day): PlannedFile[] {
  if (!story.decision) return [];
  const { decision, reason, values } = story.decision;
  const [business_value, technical_value, team_fit] = values;
  const votes = [story.advisor, 'Radia Perlman'].map((voter) => ({ voter, business_value, technical_value, team_fit }));
  return [document(story, 'fit-check', '', { date: addDays(asked, 4), votes, decision, reason })];
}
