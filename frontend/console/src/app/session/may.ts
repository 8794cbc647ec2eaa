import { Directive, TemplateRef, ViewContainerRef, effect, inject, input, untracked } from '@angular/core';
import type { Permission } from '@backend/kernel/access/permissions';
import { Session } from './session';

/** `*appMay="'chatbots:write'"` – shown only to roles that may. The server decides all the same. */
@Directive({ selector: '[appMay]' })
export class May {
  readonly appMay = input.required<Permission>();

  constructor() {
    const session = inject(Session);
    const container = inject(ViewContainerRef);
    const template = inject<TemplateRef<unknown>>(TemplateRef);
    effect(() => {
      const allowed = session.can(this.appMay());
      untracked(() => {
        container.clear();
        if (allowed) container.createEmbeddedView(template);
      });
    });
  }
}
