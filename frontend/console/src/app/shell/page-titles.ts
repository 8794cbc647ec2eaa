import { Service, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterStateSnapshot, TitleStrategy } from '@angular/router';

/** The browser tab says which page it is, and how many conversations need a person. */
@Service()
export class PageTitles extends TitleStrategy {
  private readonly title = inject(Title);
  private page: string | undefined;
  private needed = 0;

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.page = this.buildTitle(snapshot);
    this.show();
  }

  count(needed: number): void {
    this.needed = needed;
    this.show();
  }

  private show(): void {
    const count = this.needed > 0 ? `(${this.needed}) ` : '';
    this.title.setTitle(count + (this.page ? `${this.page} · Console` : 'Console'));
  }
}
