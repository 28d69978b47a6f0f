import type { Workspace } from '../../workspace/workspace.ts';
import { isTaken, refuseTaken } from '../../workspace/write.ts';
import { brokenBy, examinerOf, type PlannedDocument, refuseErrors } from '../shared/drafts.ts';
import type { Context } from '../types.ts';
import type { RetroAnswers } from './answers.ts';
import type { Known } from './known.ts';
import { planRetro, pulseFile } from './plan.ts';

/** The note and the pulse in the making, beside the documents that the engagement has. */
export async function draftsOf(workspace: Workspace, known: Known) {
  const { root, kinds, settings } = workspace;
  const { slug } = known.engagement;
  const folder = `${settings.engagements}/${slug}`;
  const examiner = await examinerOf(workspace, slug);
  const plan = (answers: RetroAnswers) => planRetro(folder, answers, known, kinds);
  return {
    plan,
    /** Somebody may have recorded it by itself. */
    hasPulse: isTaken(root, pulseFile(folder, known, kinds)),
    /** What is wrong with answers that was right before the last of them. */
    objection: (before: RetroAnswers, after: RetroAnswers) => brokenBy(examiner, plan(before), plan(after)),
    /** Throws a UserError for what further answers cannot mend. */
    async refuseEarly(given: RetroAnswers, context: Context): Promise<void> {
      refuseTaken(root, plan(given));
      refuseErrors(await examiner.between(plan(given)), context);
    },
    refuseErrors: async (planned: readonly PlannedDocument[], context: Context) =>
      refuseErrors(await examiner.all(planned), context),
  };
}
