import { httpResource } from '@angular/common/http';
import { Service, computed } from '@angular/core';
import type { AgentView } from '@backend/modules/organizations/member.dto';
import type { Choice } from '../ui/forms/select-field';

/** The people of the team by name, for fields that hand something to one of them. */
@Service()
export class Agents {
  private readonly list = httpResource<AgentView[]>(() => '/api/organizations/me/agents');

  /** @returns choices with nobody first */
  readonly choices = computed<readonly Choice[]>(() => [
    { value: '', label: 'Whoever is next' },
    ...(this.list.hasValue() ? this.list.value() : []).map(({ agent_id, name }) => ({
      value: agent_id,
      label: name,
    })),
  ]);

  reload(): void {
    this.list.reload();
  }
}
