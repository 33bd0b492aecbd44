import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestCli, type TestCli } from '../test-cli.ts';

let cli: TestCli;
beforeAll(async () => {
  cli = await createTestCli();
});
afterAll(() => cli.drop());

describe('the words of a command line', () => {
  it('are explained, with examples and exit codes', async () => {
    const help = await cli.start(['--help']).ended;
    expect(help.exitCode).toBe(0);
    expect(help.stdout).toMatch(/Exit codes:\n {2}0 {2}done/);
    const topics = [
      'start',
      'import ftc',
      'sample',
      'week build',
      'ranges hot',
      'release verify',
      'look-up write',
      'screen',
      'objection',
      'known',
      'authority',
      'authority webhook',
      'authority mail',
      'token',
      'doctor',
    ];
    for (const topic of topics) {
      const { exitCode, stdout } = await cli.run([...topic.split(' '), '--help']);
      expect({ topic, exitCode }).toEqual({ topic, exitCode: 0 });
      expect(stdout).toMatch(/Examples?:\n {2}\$ .*rangewatch /);
    }
  });

  it.each([
    [['nonsense']],
    [['import', 'ftc']],
    [['migrate', '--lang', 'xx']],
    [['doctor', '--colour']],
    [['ranges', 'hot']],
    [['ranges', 'hot', '--week', '2020-W36', '--min-share', '2']],
    [['ranges', 'hot', '--week', '2020-W36', '--min-lift', '']],
    [['ranges', 'hot', '--week', '2020-W36', '--limit', '0']],
    [['ranges', 'hot', '--week', '2020-W36', '--source', 'nobody']],
  ])('are refused with exit code 2: %j', async (words) => {
    const { exitCode, stdout, stderr } = await cli.run(words);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/^error: /);
  });

  it('are answered in JSON when that is asked for', async () => {
    const { exitCode, stdout } = await cli.start(['--json', 'doctor', '--colour']).ended;
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: 'usage' } });
  });
});

describe('settings', () => {
  it('that are wrong are named all at once', async () => {
    const wrong = { SITE_PORT: '80a', TIME_ZONE: 'Asia/Atlantis' };
    const { exitCode, stderr } = await cli.start(['migrate'], wrong).ended;
    expect(exitCode).toBe(2);
    expect(stderr).toContain('SITE_PORT');
    expect(stderr).toContain('TIME_ZONE');
  });

  it('choose the language of messages', async () => {
    const missing = ['import', 'ftc', 'none.csv'];
    await cli.run(['migrate']);
    expect((await cli.run(missing, { LANG: 'zh_TW.UTF-8' })).stderr).toContain('沒有檔案');
    expect((await cli.run(missing, { LANG: 'zh_CN.UTF-8' })).stderr).toContain('没有文件');
    expect((await cli.run([...missing, '--lang', 'en'], { LANG: 'zh_CN.UTF-8' })).stderr).toContain(
      'There is no file',
    );
  });
});

describe('a database that does not answer', () => {
  it.each([
    ['sqlite:none/at/all.sqlite', 'There is no database'],
    ['postgres://nobody:secret@127.0.0.1:1/none', 'cannot be reached'],
    ['mysql://somewhere', 'neither sqlite:PATH nor postgres://'],
  ])('is named without its password: %s', async (url, sentence) => {
    const { exitCode, stdout } = await cli.run(['doctor'], { DATABASE_URL: url });
    expect(exitCode).toBe(1);
    expect(stdout).toContain(sentence);
    expect(stdout).not.toContain('secret');
  });
});
