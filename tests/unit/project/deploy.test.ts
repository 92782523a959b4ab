import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../lib/server/settings/read-settings.mjs';
import { filesUnder, read } from './project-files';

const unit = read('tools/deploy/dateline.service');
const container = read('tools/deploy/Containerfile');
const settingsOf = (key: string) => [...unit.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value]) => value);
/** System calls of Node's that are in a group which a unit may forbid. systemd.exec(5), `systemd-analyze syscall-filter` */
const IN_GROUPS: Record<string, RegExp> = { '@resources': /\bsetPriority\b/, '@chown': /\bf?l?chown(?:Sync)?\b/ };

describe('the unit for systemd', () => {
  it('starts the built server as a user of its own on a system that is read only', () => {
    expect(settingsOf('ExecStart')).toEqual(['/usr/bin/node /opt/dateline/server.js']);
    expect(settingsOf('DynamicUser')).toEqual(['yes']);
    expect(settingsOf('ProtectSystem')).toEqual(['strict']);
    expect(settingsOf('NoNewPrivileges')).toEqual(['yes']);
  });

  it('forbids no system call that the server makes', () => {
    const forbidden = settingsOf('SystemCallFilter').flatMap((groups) =>
      groups?.startsWith('~') ? groups.slice(1).split(' ') : [],
    );
    const ours = filesUnder('lib/server').map(read).join();
    for (const [group, calls] of Object.entries(IN_GROUPS)) {
      if (forbidden.includes(group)) expect(ours).not.toMatch(calls);
    }
    // Whatever it forbids fails, and kills nobody.
    expect(settingsOf('SystemCallErrorNumber')).toEqual(['EPERM']);
  });

  it('signals the server alone, and waits for longer than it takes to stop', () => {
    expect(settingsOf('KillMode')).toEqual(['mixed']);
    const usual = readSettings({});
    if (!usual.ok) throw new Error(usual.error.join());
    const { stopSeconds, drainSeconds } = usual.value;
    expect(Number(settingsOf('TimeoutStopSec')[0])).toBeGreaterThan(stopSeconds + drainSeconds);
  });
});

describe('the container', () => {
  it('runs what the build made, as nobody of weight, and asks whether it is well', () => {
    expect(container).toMatch(/^USER node$/m);
    expect(container).toMatch(/^CMD \["node", "server\.js"\]$/m);
    expect(container).toMatch(/^STOPSIGNAL SIGTERM$/m);
    expect(container).toMatch(/HEALTHCHECK[\s\S]*\/healthz/);
    expect(existsSync('app/healthz/route.ts')).toBe(true);
  });

  it('installs without running anybody’s scripts, and carries no development package', () => {
    expect(container).toMatch(/npm ci [^\n]*--ignore-scripts/);
    expect(container.split(/^FROM /m).at(-1)).not.toMatch(/npm (?:ci|install)/);
  });
});
