import { describe, expect, it } from 'vitest';
import { parseReceiptCode } from './receipt-code.ts';
import { displayResumeCode, parseResumeCode, resumeCodeFromBytes } from './resume-code.ts';

describe('a resume code', () => {
  const code = resumeCodeFromBytes(Uint8Array.from({ length: 17 }, (_, index) => index * 13));

  it('has 12 characters, in groups of four', () => {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
    expect(displayResumeCode(code)).toBe(code.match(/.{4}/g)?.join(' '));
  });

  it('is read as people write it', () => {
    expect(parseResumeCode(` ${displayResumeCode(code).toLowerCase()} `)).toBe(code);
    expect(parseResumeCode(displayResumeCode(code).replaceAll(' ', '－'))).toBe(code);
    expect(parseResumeCode('OOOO IIII LLLL')).toBe('000011111111');
  });

  it('is no receipt code, nor the other way round', () => {
    expect(parseReceiptCode(code)).toBeNull();
    expect(parseResumeCode(`${code}${code}12`)).toBeNull();
    expect(parseResumeCode('')).toBeNull();
  });
});
