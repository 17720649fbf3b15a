import type { Access, ChangeFeed, Forms, RecordReader, RecordWriter } from '@mortise/core';
import type {
  AccessUseCases,
  AnswerPulls,
  CalendarUseCases,
  CheckByHand,
  ConnectorUseCases,
  DefinitionUseCases,
  DiscussionUseCases,
  ExportUseCases,
  FileUseCases,
  FindChoices,
  HintDuplicates,
  HomeUseCases,
  ImportUseCases,
  MergeReads,
  NotificationUseCases,
  OpenRecordFiles,
  PageUseCases,
  PeopleUseCases,
  PublicFormUseCases,
  SearchEverything,
  TaskUseCases,
  TryLinkage,
  ViewAs,
  WaypointUseCases,
} from '@mortise/server';

/** All that can be done, as plain functions of an actor and an input, grouped by subject. */
export interface Server {
  readonly people: PeopleUseCases;
  readonly calendar: CalendarUseCases;
  readonly connectors: ConnectorUseCases;
  readonly definitions: DefinitionUseCases;
  readonly files: FileUseCases;
  readonly imports: ImportUseCases;
  readonly exports: ExportUseCases;
  readonly publicForms: PublicFormUseCases;
  readonly waypoints: WaypointUseCases;
  readonly home: HomeUseCases;
  readonly search: SearchEverything;
  readonly tasks: TaskUseCases;
  readonly notifications: NotificationUseCases;
  readonly access: Access;
  readonly roles: AccessUseCases;
  readonly viewAs: ViewAs;
  readonly forms: Forms;
  readonly records: {
    readonly reader: RecordReader;
    readonly writer: RecordWriter;
    readonly answerPulls: AnswerPulls;
    readonly tryLinkage: TryLinkage;
    readonly findChoices: FindChoices;
    readonly hintDuplicates: HintDuplicates;
    readonly checkDuplicates: CheckByHand;
    readonly merges: MergeReads;
    readonly openFiles: OpenRecordFiles;
  };
  readonly discussions: DiscussionUseCases;
  readonly pages: PageUseCases;
  readonly changes: ChangeFeed;
}
