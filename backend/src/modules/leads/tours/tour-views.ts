import { Injectable } from '@nestjs/common';
import { Agents } from '../../organizations';
import { Properties } from '../../properties';
import { LeadsRepository } from '../leads.repository';
import { type TourView, viewTour } from './tour.dto';
import type { TourEntity } from './tour.entity';

/** Tours with the names of whom and what they are about. */
@Injectable()
export class TourViews {
  constructor(
    private readonly leads: LeadsRepository,
    private readonly properties: Properties,
    private readonly agents: Agents,
  ) {}

  async of(rows: TourEntity[]): Promise<Map<string, TourView>> {
    const [leads, addresses, agents] = await Promise.all([
      this.leads.names(rows.map(({ leadId }) => leadId)),
      this.properties.addresses(rows.flatMap(({ propertyId }) => propertyId ?? [])),
      this.agents.names(rows.map(({ agentId }) => agentId)),
    ]);
    return new Map(
      rows.map((row) => [
        row.id,
        viewTour(row, {
          leadName: leads.get(row.leadId) ?? '',
          propertyAddress: addresses.get(row.propertyId ?? '') ?? null,
          agentName: agents.get(row.agentId ?? '') ?? null,
        }),
      ]),
    );
  }
}
