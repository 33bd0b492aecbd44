import { parseResumeCode, problem } from '@rangewatch/schema';
import { LARGEST_DRAFT } from '@rangewatch/service';
import express, { type RequestHandler, Router } from 'express';
import * as z from 'zod';
import type { ApiServices } from '../api-services.ts';
import { answerProblems, answerWrongCode, isRefused } from '../http/code-guard.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { DRAFT_HEADER } from '../http/owner-headers.ts';
import { limitBody, requireJson } from '../http/require-json.ts';

/** JSON escapes may double the text. */
const LARGEST_BODY = 2 * LARGEST_DRAFT;
const body = z.strictObject({ content: z.string().min(1).max(LARGEST_DRAFT) });

/** Unfinished reports: kept sealed for a week under a code that only their writer holds. */
export function draftRoutes(services: ApiServices): Router {
  const router = Router();
  router
    .route('/v1/draft')
    .put(
      requireJson,
      limitBody(LARGEST_BODY),
      express.json({ limit: LARGEST_BODY }),
      saveDraft(services),
    )
    .get(openDraft(services))
    .delete(dropDraft(services));
  return router;
}

function saveDraft(services: ApiServices): RequestHandler {
  return async (req, res) => {
    const parsed = body.safeParse(req.body);
    if (!parsed.success) throw new HttpProblem('malformed_request');
    const text = req.get(DRAFT_HEADER);
    const code = text === undefined ? null : parseResumeCode(text);
    if (text !== undefined && code === null)
      return answerWrongCode(res, problem('malformed_resume_code', 'resumeCode'), services);
    if (code === null && (await isRefused(res, services.draftLimiter))) return;
    if (code !== null) {
      // Nobody chooses a code: what was not handed out, or has ended, is not begun anew under it.
      const earlier = await services.drafts.open(code);
      if (!('content' in earlier)) return answerWrongCode(res, earlier, services);
    }
    const { resumeCode, expiresAt } = await services.drafts.save(parsed.data.content, code);
    res.set('Cache-Control', 'no-store').json({ resumeCode, expiresAt });
  };
}

function openDraft(services: ApiServices): RequestHandler {
  return async (req, res) => {
    const opened = await services.drafts.open(req.get(DRAFT_HEADER) ?? '');
    res.set('Cache-Control', 'no-store');
    if (!('content' in opened)) return answerWrongCode(res, opened, services);
    res.json(opened);
  };
}

function dropDraft(services: ApiServices): RequestHandler {
  return async (req, res) => {
    const code = parseResumeCode(req.get(DRAFT_HEADER) ?? '');
    if (code === null) return answerProblems(res, [problem('malformed_resume_code', 'resumeCode')]);
    await services.drafts.drop(code);
    res.status(204).end();
  };
}
