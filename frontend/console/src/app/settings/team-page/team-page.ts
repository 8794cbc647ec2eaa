import { Component, computed, inject, signal } from '@angular/core';
import { FormRoot, email, form, required } from '@angular/forms/signals';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Session } from '../../session/session';
import { AgoPipe } from '../../ui/ago.pipe';
import { Confirm } from '../../ui/confirm/confirm';
import { Failed } from '../../ui/failed';
import { FormError } from '../../ui/forms/form-error';
import { SelectField } from '../../ui/forms/select-field';
import { SubmitButton } from '../../ui/forms/submit-button';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { Notices } from '../../ui/notices';
import { Skeleton } from '../../ui/skeleton';
import { Status } from '../../ui/status';
import { InvitationView, MemberView, OrganizationApi } from '../organization-api';

const roleNames: Record<MemberView['role'], string> = { admin: 'Admin', agent: 'Agent' };

/** Who works here, who is asked to, and what they may do. */
@Component({
  selector: 'app-team-page',
  imports: [
    FormRoot,
    FormError,
    TextField,
    SelectField,
    SubmitButton,
    Status,
    Failed,
    Skeleton,
    MatIconButton,
    MatIcon,
    MatMenu,
    MatMenuContent,
    MatMenuItem,
    MatMenuTrigger,
    AgoPipe,
  ],
  templateUrl: './team-page.html',
  styleUrl: './team-page.scss',
})
export class TeamPage {
  private readonly api = inject(OrganizationApi);
  private readonly session = inject(Session);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);

  protected readonly members = this.api.members();
  protected readonly invitations = this.api.invitations();
  protected readonly canWrite = computed(() => this.session.can('members:write'));
  protected readonly roleNames = roleNames;
  protected readonly roles = [
    { value: 'agent', label: 'Agent: homes, chatbots, conversations, leads' },
    { value: 'admin', label: 'Admin: everything, also billing and team' },
  ];

  protected readonly form = form(
    signal({ email: '', role: 'agent' }),
    (wish) => {
      required(wish.email, { message: 'Whom shall we invite?' });
      email(wish.email);
    },
    {
      submission: submitTo(async (wish: { email: string; role: string }) => {
        const invitation = await this.api.invite({
          email: wish.email,
          role: wish.role as MemberView['role'],
        });
        this.invitations.update((known) => [invitation, ...(known ?? [])]);
        this.form().reset({ email: '', role: 'agent' });
        this.notices.done(`${invitation.email} is invited.`);
      }),
    },
  );

  protected isMe(member: MemberView): boolean {
    return member.user_id === this.session.me()?.user_id;
  }

  protected async changeRole(member: MemberView, role: MemberView['role']): Promise<void> {
    const changed = await this.api.changeRole(member.user_id, role);
    this.members.update((members) =>
      members?.map((known) => (known.user_id === changed.user_id ? changed : known)),
    );
    this.notices.done(`${changed.first_name} is ${roleNames[role].toLowerCase()} now.`);
  }

  protected async remove(member: MemberView): Promise<void> {
    const name = `${member.first_name} ${member.last_name}`;
    const sure = await this.confirm.ask({
      title: `Remove ${name}?`,
      text: `${member.first_name} is signed out everywhere and cannot sign in any more. What they made stays.`,
      action: 'Remove',
    });
    if (!sure) return;
    await this.api.removeMember(member.user_id);
    this.members.update((members) => members?.filter((known) => known.user_id !== member.user_id));
    this.notices.done(`${name} is removed.`);
  }

  protected async takeBack(invitation: InvitationView): Promise<void> {
    await this.api.takeBack(invitation.invitation_id);
    this.invitations.update((known) =>
      known?.filter((one) => one.invitation_id !== invitation.invitation_id),
    );
    this.notices.done(`The invitation of ${invitation.email} is taken back.`);
  }
}
