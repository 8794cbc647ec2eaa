import { Component, computed, inject } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Agents } from '../../api/agents';
import { Session } from '../../session/session';
import { AgoPipe } from '../../ui/ago.pipe';
import { Confirm } from '../../ui/confirm/confirm';
import { Notices } from '../../ui/notices';
import { SectionHeader } from '../section-header';
import { MemberView, OrganizationApi } from '../organization-api';
import { OpenInvitations } from './open-invitations';
import { Waiting } from '../../ui/waiting';

/** Who works here, as what, and who was asked to join. */
@Component({
  selector: 'app-team-page',
  imports: [
    Waiting,
    OpenInvitations,
    SectionHeader,
    MatButton,
    MatIconButton,
    MatIcon,
    MatMenu,
    MatMenuContent,
    MatMenuItem,
    MatMenuTrigger,
    AgoPipe,
  ],
  templateUrl: './team-page.html',
  styles: `
    .lead .label {
      font-weight: 450;
    }
  `,
})
export class TeamPage {
  private readonly api = inject(OrganizationApi);
  private readonly agents = inject(Agents);
  private readonly session = inject(Session);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);

  protected readonly members = this.api.members();
  protected readonly canWrite = computed(() => this.session.can('members:write'));

  protected isMe(member: MemberView): boolean {
    return member.user_id === this.session.me()?.user_id;
  }

  protected async changeRole(member: MemberView): Promise<void> {
    const changed = await this.api.changeMember(member.user_id, {
      role: member.role === 'admin' ? 'agent' : 'admin',
    });
    this.show(changed);
    this.notices.done(
      `${changed.first_name} ${changed.last_name} is ${changed.role === 'admin' ? 'an admin' : 'an agent'} now.`,
    );
  }

  protected async changeLeads(member: MemberView): Promise<void> {
    const changed = await this.api.changeMember(member.user_id, { takes_leads: !member.takes_leads });
    this.show(changed);
    this.notices.done(
      changed.takes_leads
        ? `${changed.first_name} ${changed.last_name} gets a turn with new leads.`
        : `${changed.first_name} ${changed.last_name} gets no turn with new leads.`,
    );
  }

  protected async remove(member: MemberView): Promise<void> {
    const name = `${member.first_name} ${member.last_name}`;
    const sure = await this.confirm.ask({
      title: `Remove ${name}?`,
      text: 'They are signed out everywhere and cannot come back without a new invitation. What they made stays; their listings and leads go back to the team.',
      action: 'Remove',
    });
    if (!sure) return;
    await this.api.removeMember(member.user_id);
    this.agents.reload();
    this.members.update((members) => members?.filter((known) => known.user_id !== member.user_id));
    this.notices.done(`${name} is removed.`);
  }

  private show(changed: MemberView): void {
    this.agents.reload();
    this.members.update((members) =>
      members?.map((known) => (known.user_id === changed.user_id ? changed : known)),
    );
  }
}
