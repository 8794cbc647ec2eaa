import { type Campaign, type CampaignColumns, campaignFields } from './campaign.types';
import { isStorable, Text } from './fields';

export { type Campaign, type CampaignColumns, campaignFields } from './campaign.types';

/** Characters of one parameter that are kept. */
const longest = 150;

/** The campaign's own parameters of an address; whatever else it carries is passed over. */
export function campaignOf<Name extends string = (typeof campaignFields)[number]>(
  query: unknown,
  names: readonly string[] = campaignFields,
): Partial<Record<Name, string>> {
  const given = (query ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given[name];
      const text = typeof value === 'string' ? [...value].slice(0, longest).join('') : '';
      return text && isStorable(text) ? [[name, text]] : [];
    }),
  ) as Partial<Record<Name, string>>;
}

/** For bodies and queries. */
export class CampaignFields implements Campaign {
  @Text({ max: 300, optional: true, nullable: true, description: 'Where it was seen.', example: 'flyer' })
  utm_source?: string | null;
  @Text({ max: 300, optional: true, nullable: true, description: 'By which means.', example: 'print' })
  utm_medium?: string | null;
  @Text({ max: 300, optional: true, nullable: true, description: 'The campaign.', example: 'spring' })
  utm_campaign?: string | null;
}

/** For answers; null: the address did not say. */
export class CampaignView implements Campaign {
  @Text({ max: 300, nullable: true, description: 'Where the link was seen, as its address said.' })
  utm_source!: string | null;
  @Text({ max: 300, nullable: true }) utm_medium!: string | null;
  @Text({ max: 300, nullable: true }) utm_campaign!: string | null;
}

/** From a row to the wire. */
export const viewCampaign = ({ utmSource, utmMedium, utmCampaign }: CampaignColumns): CampaignView => ({
  utm_source: utmSource,
  utm_medium: utmMedium,
  utm_campaign: utmCampaign,
});

/** From the wire to a row; empty becomes null. */
export const keptCampaign = ({ utm_source, utm_medium, utm_campaign }: Campaign): CampaignColumns => ({
  utmSource: utm_source || null,
  utmMedium: utm_medium || null,
  utmCampaign: utm_campaign || null,
});
