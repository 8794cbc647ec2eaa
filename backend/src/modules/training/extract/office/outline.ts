import type { ExtractedSection } from '../extraction';

/** Collects paragraphs under the headings they stand below. */
export class Outline {
  private readonly sections: ExtractedSection[] = [];
  private path: { level: number; text: string }[] = [];
  private paragraphs: string[] = [];
  private isList = false;
  private isBare = false;

  /** @param title is not repeated in the headings */
  constructor(private readonly title: string | null) {}

  heading(level: number, text: string): void {
    // A heading with nothing below it is a statement of its own, as on a cover or in a form.
    const lonely =
      this.isBare && level <= (this.path.at(-1)?.level ?? 0) ? this.path.at(-1)?.text : undefined;
    if (lonely && lonely !== this.title) this.paragraphs.push(lonely);
    this.endSection();
    this.path = [...this.path.filter((one) => one.level < level), { level, text: text.slice(0, 200) }];
    this.isBare = true;
  }

  paragraph(text: string): void {
    this.add(text);
    this.isList = false;
  }

  /** Items that follow each other stay together. */
  item(text: string): void {
    const list = this.isList ? this.paragraphs.pop() : undefined;
    this.add(list === undefined ? text : `${list}\n${text}`);
    this.isList = true;
  }

  finish(): ExtractedSection[] {
    if (this.isBare && this.path.at(-1)?.text !== this.title) this.paragraphs.push(this.path.at(-1)!.text);
    this.endSection();
    // Nothing stands below its title: then the title is what it says.
    if (this.sections.length === 0 && this.title) this.sections.push({ text: this.title });
    return this.sections;
  }

  private add(text: string): void {
    if (text) this.paragraphs.push(text);
    if (text) this.isBare = false;
  }

  private endSection(): void {
    this.isList = false;
    if (this.paragraphs.length === 0) return;
    const heading = this.path
      .map(({ text }) => text)
      .filter((text) => text !== this.title)
      .join(' › ');
    this.sections.push({ text: this.paragraphs.join('\n\n'), ...(heading && { heading }) });
    this.paragraphs = [];
  }
}
