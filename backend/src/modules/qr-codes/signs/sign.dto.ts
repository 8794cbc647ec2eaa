import { Flag, Id, ListOf, Moment, OneOf, Text, Whole } from '../../../kernel/http/fields';
import { PageQuery } from '../../../kernel/http/page';
import { ShiftView } from '../../hand-overs';
import type { SignMoveEntity } from './sign-move.entity';
import { soldChoices, type WhenSold } from './sign.entity';

const label = { max: 120, description: 'What your team calls it.', example: 'Yard sign, front' };
const place = { max: 200, description: 'Where it stands, in your own words.', example: 'By the garage' };
const whenSold = {
  description:
    'What a scan shows once the listing is sold: `answer` the chatbot goes on, `similar` homes like it, `agent` the way to the agent.',
};

export class SignsQuery extends PageQuery {
  @Text({
    max: 200,
    optional: true,
    description: 'Words that all stand in label, place, the chatbot’s name or the listing’s address.',
    example: 'yard elm',
  })
  q?: string;
  @Id({ optional: true }) bot_id?: string;
  @Id({ optional: true }) property_id?: string;
}

export class CreateSign {
  @Id({ description: 'The chatbot that answers whoever scans.' }) bot_id!: string;
  @Id({ optional: true, nullable: true, description: 'The listing the conversation is about.' })
  property_id?: string | null;
  @Text({ ...label, optional: true }) label?: string;
  @Text({ ...place, optional: true }) place?: string;
  @OneOf(soldChoices, { ...whenSold, optional: true }) when_sold?: WhenSold;
}

export class UpdateSign {
  @Text({ ...label, optional: true }) label?: string;
  @OneOf(soldChoices, { ...whenSold, optional: true }) when_sold?: WhenSold;
}

/** Fields that are left out stay as they are. */
export class MoveSign {
  @Id({ optional: true, nullable: true, description: 'The listing it shows from now on; null for none.' })
  property_id?: string | null;
  @Id({ optional: true, description: 'The chatbot that answers from now on.' }) bot_id?: string;
  @Text({ ...place, optional: true }) place?: string;
  @Text({ max: 300, optional: true, description: 'Why, for the history.' }) note?: string;
}

const occasion = { max: 120, optional: true, example: 'Open house' };
const otherBot = {
  optional: true,
  nullable: true,
  description: 'Another chatbot meanwhile; null for the sign’s own.',
};
const otherListing = {
  optional: true,
  nullable: true,
  description: 'Another listing meanwhile; null for the sign’s own.',
};

export class SignWindow {
  @Text(occasion) title?: string;
  @Moment() starts_at!: string;
  @Moment({ description: 'The moment it ends.' }) ends_at!: string;
  @Id(otherBot) bot_id?: string | null;
  @Id(otherListing) property_id?: string | null;
}

/** Every week on that day, between two times on the clocks of the sign’s `time_zone`. */
export class SignWeeklyWindow extends ShiftView {
  @Text(occasion) title?: string;
  @Id(otherBot) bot_id?: string | null;
  @Id(otherListing) property_id?: string | null;
}

export class SetSignSchedule {
  @ListOf(SignWindow, { max: 50, description: 'All of them: what is not in the list goes. None overlap.' })
  windows!: SignWindow[];
  @ListOf(SignWeeklyWindow, {
    max: 28,
    optional: true,
    description:
      'What comes again every week: all of them, none overlap; left out, they stay as they are. A single window goes before them.',
  })
  weekly?: SignWeeklyWindow[];
}

export class SignWindowView {
  @Id() window_id!: string;
  @Text() title!: string;
  @Moment() starts_at!: string;
  @Moment() ends_at!: string;
  @Id({ nullable: true }) bot_id!: string | null;
  @Id({ nullable: true }) property_id!: string | null;
  @Flag({ description: 'The sign shows it at this moment.' }) open!: boolean;
}

export class SignWeeklyWindowView extends ShiftView {
  @Id() window_id!: string;
  @Text() title!: string;
  @Id({ nullable: true }) bot_id!: string | null;
  @Id({ nullable: true }) property_id!: string | null;
  @Flag({ description: 'The sign shows it at this moment.' }) open!: boolean;
}

export class SignView {
  @Id() sign_id!: string;
  @Id() qr_id!: string;
  @Text() label!: string;
  @Text() place!: string;
  @Id() bot_id!: string;
  @Text({ nullable: true }) bot_name!: string | null;
  @Id({ nullable: true }) property_id!: string | null;
  @Text({ nullable: true }) property_address!: string | null;
  @Text({ nullable: true }) property_status!: string | null;
  @OneOf(soldChoices, whenSold) when_sold!: WhenSold;
  @ListOf(SignWindowView, { max: 50, description: 'The earliest first.' }) schedule!: SignWindowView[];
  @ListOf(SignWeeklyWindowView, { max: 28, description: 'What comes again every week, from Sunday on.' })
  weekly!: SignWeeklyWindowView[];
  @Text({
    max: 64,
    description: 'Whose clocks `weekly` goes by: those of the sign’s listing, else of the brokerage’s hours.',
    example: 'America/Los_Angeles',
  })
  time_zone!: string;
  @Text({ description: 'The absolute address in the code.' }) qr_data!: string;
  @Whole({ description: 'Visits by camera; links that were clicked do not count.' }) scan_count!: number;
  @Moment({ nullable: true, description: 'When it was moved last.' }) moved_at!: string | null;
  @Moment() created_at!: string;
}

export class SignMoveView {
  @Id() move_id!: string;
  @Text({ description: 'Who moved it.' }) moved_by!: string;
  @Text({ description: 'Address of the listing before; empty for none.' }) from_address!: string;
  @Text() to_address!: string;
  @Text({ description: 'Name of the chatbot before.' }) from_bot!: string;
  @Text() to_bot!: string;
  @Text() from_place!: string;
  @Text() to_place!: string;
  @Text() note!: string;
  @Moment() created_at!: string;
}

export const viewMove = (row: SignMoveEntity): SignMoveView => ({
  move_id: row.id,
  moved_by: row.actorName,
  from_address: row.fromAddress,
  to_address: row.toAddress,
  from_bot: row.fromBot,
  to_bot: row.toBot,
  from_place: row.fromPlace,
  to_place: row.toPlace,
  note: row.note,
  created_at: row.createdAt,
});
