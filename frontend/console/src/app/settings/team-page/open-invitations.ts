import { Component, inject, input } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { AgoPipe } from '../../ui/ago.pipe';
import { Confirm } from '../../ui/confirm/confirm';
import { Dialogs } from '../../ui/dialogs';
import { Failed } from '../../ui/failed';
import { Notices } from '../../ui/notices';
import { InvitationView, OrganizationApi } from '../organization-api';

/** Who was asked to join and has not yet. */
@Component({
  selector: 'app-open-invitations',
  imports: [Failed, MatIconButton, MatIcon, AgoPipe],
  template: `
    @if (invitations.hasValue() && invitations.value().length > 0) {
      <h3 class="subtitle">Open invitations</h3>
      <div class="card flush">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">E-mail</th>
              <th scope="col">Role</th>
              <th scope="col">Ends</th>
              <th scope="col"><span class="visually-hidden">Actions</span></th>
            </tr>
          </thead>
          <tbody>
            @for (invitation of invitations.value(); track invitation.invitation_id) {
              <tr>
                <td class="lead">{{ invitation.email }}</td>
                <td data-label="Role">{{ invitation.role === 'admin' ? 'Admin' : 'Agent' }}</td>
                <td data-label="Ends">{{ invitation.expires_at | ago }}</td>
                <td class="actions">
                  @if (canWrite()) {
                    <button
                      matIconButton
                      type="button"
                      [attr.aria-label]="'Withdraw the invitation of ' + invitation.email"
                      (click)="withdraw(invitation)"
                    >
                      <mat-icon svgIcon="delete" />
                    </button>
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    } @else if (invitations.error()) {
      <app-failed [error]="invitations.error()" (retry)="invitations.reload()" />
    }
  `,
  styles: `
    h3 {
      margin: 28px 0 10px;
    }
  `,
})
export class OpenInvitations {
  readonly canWrite = input.required<boolean>();

  private readonly api = inject(OrganizationApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly dialogs = inject(Dialogs);
  protected readonly invitations = this.api.invitations();

  async invite(): Promise<void> {
    const { InviteDialog } = await import('./invite-dialog');
    const invitation = await this.dialogs.open<InvitationView>(InviteDialog, { width: '480px' });
    if (!invitation) return;
    this.invitations.reload();
    this.notices.done(`${invitation.email} is invited.`);
  }

  protected async withdraw(invitation: InvitationView): Promise<void> {
    const sure = await this.confirm.ask({
      title: `Withdraw the invitation of ${invitation.email}?`,
      text: 'The link in the mail stops working.',
      action: 'Withdraw',
    });
    if (!sure) return;
    await this.api.takeBack(invitation.invitation_id);
    this.invitations.reload();
    this.notices.done('The invitation is withdrawn.');
  }
}
