import { z } from 'zod';
import type { Draft } from '../label/draft.ts';
import { xmlElements } from './xml-elements.ts';

type Result = Draft['assessments'][number]['result'];
export interface RequirementResult {
  readonly requirement: string;
  readonly result: Result;
  /** How many test cases or rules spoke of it. */
  readonly cases: number;
  /** What failed or was skipped, in the tool's words. */
  readonly remarks: readonly string[];
}
export interface TestReport { readonly tool: string; readonly date?: string; readonly results: readonly RequirementResult[]; /** Cases that name no requirement of the scheme. */ readonly unplaced: readonly string[] }

interface Case { readonly name: string; readonly places: readonly string[]; readonly outcome: 'passed' | 'failed' | 'skipped'; readonly remark?: string }

/** What a laboratory's test run (JUnit XML) says of a scheme's requirements. A case belongs to the requirement whose id stands in
 *  its name, its class or suite, or in a property "requirement". One failed case fails the requirement; only skipped ones leave it
 *  not assessed. @throws Error where it is no JUnit XML */
export function importJunit(xml: string, requirements: readonly string[]): TestReport {
  const elements = xmlElements(xml);
  const root = elements.find((each) => each.name === 'testsuites' || each.name === 'testsuite');
  if (!root) throw new Error('this is no JUnit report: it has no testsuite');
  const cases = elements.filter((each) => each.name === 'testcase').map((element): Case => {
    const inside = elements.filter((each) => each.parents.includes(element));
    const suites = element.parents.filter((each) => each.name === 'testsuite').map((each) => each.attributes['name'] ?? '');
    const properties = inside.filter((each) => each.name === 'property' && each.attributes['name'] === 'requirement').map((each) => each.attributes['value'] ?? '');
    const trouble = inside.find((each) => each.name === 'failure' || each.name === 'error');
    const skipped = inside.find((each) => each.name === 'skipped');
    const name = element.attributes['name'] ?? '';
    return { name, places: properties.length > 0 ? properties : [name, element.attributes['classname'] ?? '', ...suites], outcome: trouble ? 'failed' : skipped ? 'skipped' : 'passed', remark: (trouble ?? skipped)?.attributes['message'] };
  });
  const date = elements.map((each) => each.attributes['timestamp']).find((each) => each !== undefined)?.slice(0, 10);
  return { tool: root.attributes['name'] ?? 'JUnit', ...(date && { date }), ...placed(cases, requirements) };
}

const sarif = z.looseObject({
  version: z.string().startsWith('2.'),
  runs: z.array(z.looseObject({
    tool: z.looseObject({ driver: z.looseObject({ name: z.string(), rules: z.array(z.looseObject({ id: z.string(), properties: z.looseObject({ tags: z.array(z.string()).default([]) }).optional() })).default([]) }) }),
    invocations: z.array(z.looseObject({ endTimeUtc: z.string().optional(), executionSuccessful: z.boolean().optional() })).default([]),
    results: z.array(z.looseObject({ ruleId: z.string().optional(), kind: z.string().default('fail'), level: z.string().default('warning'), message: z.looseObject({ text: z.string().optional() }).optional(), suppressions: z.array(z.unknown()).default([]) })).default([]),
  })),
});

/** The same from a static analysis (SARIF 2.1.0). A rule belongs to the requirement that its id or one of its tags names. A rule
 *  without results has passed, if the run was successful; notes and suppressed results fail nothing. @throws Error */
export function importSarif(json: unknown, requirements: readonly string[]): TestReport {
  const { runs } = sarif.parse(json);
  const cases = runs.flatMap((run) => {
    const ran = run.invocations.every((each) => each.executionSuccessful !== false);
    const said = run.results.map((result): Case => {
      const failed = result.kind === 'fail' && (result.level === 'error' || result.level === 'warning') && result.suppressions.length === 0;
      const tags = run.tool.driver.rules.find((rule) => rule.id === result.ruleId)?.properties?.tags ?? [];
      return { name: result.ruleId ?? '', places: [result.ruleId ?? '', ...tags], outcome: failed ? 'failed' : result.kind === 'notApplicable' || result.kind === 'open' ? 'skipped' : 'passed', remark: failed ? result.message?.text : undefined };
    });
    const silent = run.tool.driver.rules.filter((rule) => !run.results.some((result) => result.ruleId === rule.id))
      .map((rule): Case => ({ name: rule.id, places: [rule.id, ...(rule.properties?.tags ?? [])], outcome: ran ? 'passed' : 'skipped' }));
    return [...said, ...silent];
  });
  const date = runs.flatMap((run) => run.invocations.flatMap((each) => each.endTimeUtc ?? [])).at(-1)?.slice(0, 10);
  return { tool: runs.map((run) => run.tool.driver.name).join(', '), ...(date && { date }), ...placed(cases, requirements) };
}

function placed(cases: readonly Case[], requirements: readonly string[]): Pick<TestReport, 'results' | 'unplaced'> {
  const belongs = (each: Case, id: string): boolean => each.places.some((place) => new RegExp(`(?:^|[^a-z0-9-])${id.replaceAll('.', '\\.')}(?:$|[^a-z0-9-])`, 'i').test(place));
  const results = requirements.flatMap((requirement): RequirementResult[] => {
    const about = cases.filter((each) => belongs(each, requirement));
    if (about.length === 0) return [];
    const result = about.some((each) => each.outcome === 'failed') ? 'not-met' : about.some((each) => each.outcome === 'passed') ? 'met' : 'not-assessed';
    return [{ requirement, result, cases: about.length, remarks: about.filter((each) => each.outcome !== 'passed').map((each) => [each.name, each.remark].filter(Boolean).join(': ')) }];
  });
  return { results, unplaced: cases.filter((each) => !requirements.some((id) => belongs(each, id))).map((each) => each.name) };
}

/** The results as assessments of a draft, by whoever tested. */
export function assessmentsOf(report: TestReport, by: Draft['assessments'][number]['by'], date: string, evidence: { readonly title: string; readonly sha256: string }): Draft['assessments'] {
  const kinds: readonly Result[] = ['met', 'not-met', 'not-assessed'];
  return kinds.flatMap((result) => {
    const about = report.results.filter((each) => each.result === result);
    const remarks = about.flatMap((each) => each.remarks).slice(0, 20).join('; ');
    return about.length === 0 ? [] : [{ requirements: about.map((each) => each.requirement), method: 'testing' as const, by, date: report.date ?? date, result, evidence: [evidence], ...(remarks && result !== 'met' && { leftOut: { en: remarks } }) }];
  });
}
