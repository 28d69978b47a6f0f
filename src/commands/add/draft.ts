import type { Day } from '../../base/calendar.ts';
import type { Diagnostic } from '../../base/diagnostic.ts';
import { UserError } from '../../base/errors.ts';
import type { Kind } from '../../kinds/kind.ts';
import { isTaken, refuseTaken } from '../../workspace/write.ts';
import { brokenBy, type Examiner, type PlannedDocument, refuseErrors } from '../shared/drafts.ts';
import type { Context } from '../types.ts';
import type { Answers } from './answers.ts';
import { nameFor, planDocument } from './plan.ts';

interface Place {
  kind: Kind;
  root: string;
  /** The engagement's, relative to the root. */
  folder: string;
  today: Day;
}

const nothing: Answers = { fields: {}, sections: {}, text: undefined };

/** A document in the making, beside those that its engagement has. */
export class Draft {
  readonly kind: Kind;
  private readonly place: Place;
  private readonly examiner: Examiner;
  private named: string | undefined;

  constructor(place: Place, named: string | undefined, examiner: Examiner) {
    this.kind = place.kind;
    this.place = place;
    this.named = named;
    this.examiner = examiner;
  }

  /** Before the title is known, any name does to look at the rest. */
  private sketch(answers: Answers): PlannedDocument {
    const { kind, folder, today } = this.place;
    return planDocument(kind, folder, answers, nameFor(kind, answers.fields, this.named, today) ?? 'untitled');
  }

  private isTaken({ file }: PlannedDocument): boolean {
    return isTaken(this.place.root, file);
  }

  /** What needs no answers to be impossible. Throws a UserError then. */
  async refuseEarly(given: Answers, context: Context): Promise<void> {
    const sketch = this.sketch(given);
    const isNamed = !this.kind.path.includes('{') || this.named !== undefined;
    if (isNamed) refuseTaken(this.place.root, [sketch]);
    refuseErrors(await this.examiner.between([sketch]), context);
  }

  /** What is wrong with a value beside the fields that are there already. */
  async objection(fields: Answers['fields'], name: string, value: unknown): Promise<string | undefined> {
    const [before, after] = [fields, { ...fields, [name]: value }].map((said) =>
      this.sketch({ ...nothing, fields: said }),
    );
    if (!before || !after) return undefined;
    // A title that is taken can have another file name; a week cannot.
    if (this.kind.path.includes('{week}') && name === this.kind.dateField && this.isTaken(after))
      return `${after.file} is already there`;
    return brokenBy(this.examiner, [before], [after]);
  }

  needsName({ fields }: Answers): boolean {
    const name = nameFor(this.kind, fields, this.named, this.place.today);
    return name === undefined || (this.kind.path.includes('{slug}') && this.isNameTaken(name));
  }

  isNameTaken(name: string): boolean {
    return this.isTaken(planDocument(this.kind, this.place.folder, nothing, name));
  }

  rename(name: string): void {
    this.named = name;
  }

  /** Throws a UserError when the file has no name. */
  plan(answers: Answers): PlannedDocument {
    if (nameFor(this.kind, answers.fields, this.named, this.place.today) === undefined)
      throw new UserError('missing: --name', 'name the file: lower-case letters, digits and single hyphens');
    return this.sketch(answers);
  }

  errors(plan: PlannedDocument): Promise<Diagnostic[]> {
    return this.examiner.all([plan]);
  }
}
