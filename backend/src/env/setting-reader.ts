import { isIP } from 'node:net';
import { existsSync, mkdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';

/** A setting that cannot work; `message` is the one line shown at start. */
export class BadSetting extends Error {}

const sampleSecrets = [
  'changeme',
  'change-me',
  'secret',
  'your-secret-key',
  'jwt-secret',
  'password',
  'example',
];

/** Reads settings by name, each as what it must be; empty means not given. @throws {BadSetting} */
export class SettingReader {
  constructor(private readonly source: Record<string, string | undefined>) {}

  text(name: string, fallback = ''): string {
    return this.source[name]?.trim() || fallback;
  }

  whole(name: string, fallback: number, min: number, max: number): number {
    const text = this.text(name);
    if (!text) return fallback;
    const value = Number(text);
    if (!Number.isInteger(value) || value < min || value > max)
      throw new BadSetting(`${name} must be a whole number from ${min} to ${max}, not "${text}".`);
    return value;
  }

  flag(name: string, fallback: boolean): boolean {
    const text = this.text(name).toLowerCase();
    if (!text) return fallback;
    if (['true', '1', 'yes', 'on'].includes(text)) return true;
    if (['false', '0', 'no', 'off'].includes(text)) return false;
    throw new BadSetting(`${name} must be true or false, not "${text}".`);
  }

  oneOf<const T extends string>(name: string, values: readonly T[], fallback: T): T {
    const text = this.text(name, fallback);
    const found = values.find((value) => value === text);
    if (found === undefined)
      throw new BadSetting(`${name} must be one of ${values.join(', ')}, not "${text}".`);
    return found;
  }

  list(name: string): string[] {
    return this.text(name)
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  }

  /** Where pages come from, as browsers say it: scheme and host, with the port when it is not the usual one. */
  origins(name: string): string[] {
    const origins = this.list(name);
    const wrong = origins.find((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin);
    if (wrong !== undefined)
      throw new BadSetting(`${name} must name origins such as https://www.example.com, not "${wrong}".`);
    return origins;
  }

  /** A name or an IP address to listen on. */
  host(name: string, fallback: string): string {
    const text = this.text(name, fallback);
    const isAddress = isIP(text) > 0 || (/^[a-z\d.-]+$/i.test(text) && !/^[\d.]+$/.test(text));
    if (!isAddress) throw new BadSetting(`${name} must be an IP address or a host name, not "${text}".`);
    return text;
  }

  /** `90s`, `15m`, `12h`, `30d` or plain seconds. */
  duration(name: string, fallback: string): number {
    const text = this.text(name, fallback);
    const match = /^(\d+)(s|m|h|d)?$/.exec(text);
    const seconds = match ? Number(match[1]) * { s: 1, m: 60, h: 3600, d: 86_400 }[match[2] ?? 's']! : 0;
    if (seconds <= 0) throw new BadSetting(`${name} must be a duration such as 15m or 30d, not "${text}".`);
    return seconds;
  }

  url(name: string, fallback: string, protocols = ['http:', 'https:']): string {
    const text = this.text(name, fallback);
    if (!text) return '';
    // The value itself may hold a password, so the message does not repeat it.
    if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol))
      throw new BadSetting(
        `${name} must be an address that starts with ${protocols.map((p) => `${p}//`).join(' or ')}.`,
      );
    return text.replace(/\/+$/, '');
  }

  folder(name: string, fallback: string): string {
    const text = this.text(name, fallback);
    const folder = isAbsolute(text) ? text : resolve(text);
    try {
      makeFolder(folder);
      const probe = join(folder, `.write-test-${process.pid}`);
      writeFileSync(probe, '');
      unlinkSync(probe);
    } catch {
      throw new BadSetting(`${name} (${folder}) is not a folder this program can write to.`);
    }
    return folder;
  }

  secret(name: string, required: boolean, make: () => string): string {
    const text = this.text(name);
    if (!text) {
      if (required) throw new BadSetting(`${name} is required in production.`);
      return make();
    }
    const isSample = sampleSecrets.some((sample) => text.toLowerCase().startsWith(sample));
    if (text.length < 32 || (required && isSample))
      throw new BadSetting(
        `${name} is a sample value or shorter than 32 characters; make one with: openssl rand -base64 48`,
      );
    return text;
  }
}

/** Not by `recursive: true`: where nothing can be made (/proc), Node 24 never comes back from that. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process that starts at the same time may have been quicker.
    if (!existsSync(folder)) throw error;
  }
}
