import { daysBetween } from '../base/calendar.ts';
import { byText } from '../base/diagnostic.ts';
import { normalize } from '../base/text.ts';
import { netPromoterScore } from '../model/nps.ts';
import type { Engagement, Program } from '../model/types.ts';
import type { ChampionStatus, FindingStatus, NpsStatus, PlatformStatus, PracticeStatus } from './types.ts';

const impactOrder = ['high', 'medium', 'low'];

function findingStatuses({ engagements, day }: Program): FindingStatus[] {
  const all = engagements.flatMap(({ slug, findings }) => findings.map((doc) => ({ slug, doc })));
  const teams = new Map<string, Set<string>>();
  for (const { slug, doc } of all) {
    const key = normalize(doc.data.component ?? '');
    teams.set(key, (teams.get(key) ?? new Set()).add(slug));
  }
  return all
    .map(({ slug, doc }): FindingStatus => {
      const { title, component, kind, impact, status, link, found_by } = doc.data;
      return {
        component: component ?? '',
        repeats: teams.get(normalize(component ?? ''))?.size ?? 1,
        title: title ?? doc.name,
        engagement: slug,
        kind: kind ?? null,
        impact: impact ?? null,
        status: status ?? null,
        date: doc.date ?? null,
        age_days: doc.date === undefined ? null : daysBetween(doc.date, day),
        found_by: found_by ?? null,
        link: link ?? null,
        file: doc.file,
      };
    })
    .sort(
      (a, b) =>
        b.repeats - a.repeats ||
        byText(normalize(a.component), normalize(b.component)) ||
        impactOrder.indexOf(a.impact ?? 'low') - impactOrder.indexOf(b.impact ?? 'low') ||
        byText(a.file, b.file),
    );
}

const hostOf = ({ charter, slug }: Engagement): string => charter.data.host_team?.name ?? slug;

const championStatuses = ({ engagements, day }: Program): ChampionStatus[] =>
  engagements
    .flatMap((engagement) =>
      (engagement.charter.data.champions ?? []).flatMap(({ name, last_contact: last }) =>
        name === undefined
          ? []
          : [
              {
                host_team: hostOf(engagement),
                name,
                engagement: engagement.slug,
                last_contact: last !== undefined && last <= day ? last : null,
              },
            ],
      ),
    )
    .sort((a, b) => byText(a.host_team, b.host_team) || byText(a.name, b.name));

/** For each practice, the teams that started it and those that hold it, by each team's latest engagement. */
function practiceStatuses({ engagements, day }: Program): PracticeStatus[] {
  const byId = new Map<string, { title: string; held: Map<string, boolean> }>();
  const begun = engagements.filter(({ start }) => start !== undefined && start <= day);
  for (const engagement of begun.sort((a, b) => byText(a.start ?? '', b.start ?? ''))) {
    for (const { id, title, current } of engagement.practices) {
      const known = byId.get(id) ?? { title, held: new Map() };
      byId.set(id, { title, held: known.held.set(hostOf(engagement), current === 'held') });
    }
  }
  return [...byId]
    .map(([id, { title, held }]) => {
      const holders = [...held].filter(([, holds]) => holds).map(([team]) => team);
      return { id, title, teams: held.size, held_by: holders.sort(byText) };
    })
    .sort((a, b) => b.held_by.length - a.held_by.length || byText(a.id, b.id));
}

function npsStatus({ engagements }: Program): NpsStatus {
  const rounds = engagements
    .flatMap(({ slug, wrapUp }) => {
      const scores = wrapUp?.data.nps ?? [];
      return wrapUp?.date && scores.length > 0 ? [{ engagement: slug, date: wrapUp.date, scores }] : [];
    })
    .sort((a, b) => byText(a.date, b.date) || byText(a.engagement, b.engagement));
  const all = rounds.flatMap(({ scores }) => scores);
  return {
    score: netPromoterScore(all),
    answers: all.length,
    over_time: rounds.map(({ engagement, date, scores }) => ({
      engagement,
      date,
      score: netPromoterScore(scores) ?? 0,
      answers: scores.length,
    })),
  };
}

/** Findings, champions, practices and promoter scores, across engagements. */
export const platformStatus = (program: Program): PlatformStatus => ({
  findings: findingStatuses(program),
  champions: championStatuses(program),
  practices: practiceStatuses(program),
  nps: npsStatus(program),
});
