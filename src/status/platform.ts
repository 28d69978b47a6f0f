import { type Day, daysBetween } from '../base/calendar.ts';
import { byText } from '../base/diagnostic.ts';
import { normalize } from '../base/text.ts';
import type { Doc } from '../kinds/document.ts';
import { findingStatus } from '../model/findings.ts';
import { netPromoterScore } from '../model/nps.ts';
import type { Program } from '../model/types.ts';
import { championsIn } from './champions.ts';
import { hostOf, practiceStatuses } from './practices.ts';
import type { ChampionStatus, FindingStatus, NpsStatus, PlatformStatus } from './types.ts';

const impactOrder = ['high', 'medium', 'low'];

function relayedOf({ data }: Doc<'finding'>, day: Day): FindingStatus['relayed'] {
  const { to, date } = data.relayed ?? {};
  return to === undefined || date === undefined || date > day ? null : { to, date };
}

function findingStatuses({ engagements, day }: Program): FindingStatus[] {
  const all = engagements.flatMap(({ slug, findings }) => findings.map((doc) => ({ slug, doc })));
  const teams = new Map<string, Set<string>>();
  for (const { slug, doc } of all) {
    const key = normalize(doc.data.component ?? '');
    teams.set(key, (teams.get(key) ?? new Set()).add(slug));
  }
  return all
    .map(({ slug, doc }): FindingStatus => {
      const { title, component, kind, impact, link, found_by } = doc.data;
      return {
        component: component ?? '',
        repeats: teams.get(normalize(component ?? ''))?.size ?? 1,
        title: title ?? doc.name,
        engagement: slug,
        kind: kind ?? null,
        impact: impact ?? null,
        status: findingStatus(doc, day) ?? null,
        date: doc.date ?? null,
        age_days: doc.date === undefined ? null : daysBetween(doc.date, day),
        found_by: found_by ?? null,
        relayed: relayedOf(doc, day),
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

const championStatuses = ({ engagements }: Program): ChampionStatus[] =>
  engagements
    .flatMap((engagement) =>
      championsIn(engagement).map(({ name, ...champion }) => ({
        host_team: hostOf(engagement),
        name,
        engagement: engagement.slug,
        ...champion,
      })),
    )
    .sort((a, b) => byText(a.host_team, b.host_team) || byText(a.name, b.name));

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

/** The findings, for who reads of nothing else. */
export const findingsAlone = (program: Program): PlatformStatus => ({
  findings: findingStatuses(program),
  champions: [],
  practices: [],
  nps: { score: null, answers: 0, over_time: [] },
});

/** Findings, champions, practices and promoter scores, across engagements. */
export const platformStatus = (program: Program): PlatformStatus => ({
  findings: findingStatuses(program),
  champions: championStatuses(program),
  practices: practiceStatuses(program),
  nps: npsStatus(program),
});
