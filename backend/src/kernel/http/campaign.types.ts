/** What an address says of the campaign it belongs to. */
export const campaignFields = ['utm_source', 'utm_medium', 'utm_campaign'] as const;
/** Null or absent: the address did not say. */
export type Campaign = Partial<Record<(typeof campaignFields)[number], string | null>>;

/** As rows keep it. */
export interface CampaignColumns {
  utmSource: string | null;
  utmMedium: string | null;
  utmCampaign: string | null;
}
