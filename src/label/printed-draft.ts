import { z } from 'zod';
import { draftSchema } from './draft.ts';

/** What is printed of a draft, read as far as it is written: a member that is missing or wrong counts as not said, so that a label can
 *  be looked at while its draft is still being typed. What is wrong with it is `readDraft`'s to say. Never throws. */
export const printedDraft = (value: unknown): PrintedDraft => printed.parse(value);

const part = <T extends z.ZodRawShape>(shape: T): z.ZodCatch<z.ZodObject<T>> => {
  const object = z.object(shape);
  return object.catch(() => object.parse({}));
};

const { product, manufacturer, support, updates, access, data, attestation, assessments } = draftSchema.shape;
const assessment = assessments.unwrap().element.shape;
const said = product.shape.name.catch('');

const printed = part({
  product: part({ name: said, brand: said, model: said, category: z.string().catch(''), description: product.shape.description.catch({}) }),
  manufacturer: part({ name: manufacturer.shape.name.catch('') }),
  support: part({ securityUpdatesUntil: support.shape.securityUpdatesUntil.catch(undefined) }),
  updates: part({ mode: updates.shape.mode.catch('manual') }),
  access: part({ methods: access.shape.methods.catch(['none']), password: access.shape.password.catch(undefined) }),
  data: part({
    sensors: part({ camera: data.shape.sensors.shape.camera.catch('has-not'), microphone: data.shape.sensors.shape.microphone.catch('has-not'), location: data.shape.sensors.shape.location.catch('has-not') }),
    worksWithoutCloud: data.shape.worksWithoutCloud.catch(false),
  }),
  attestation: part({ kind: attestation.shape.kind.catch('declaration'), by: part({ name: said }), date: attestation.shape.date.catch('1970-01-01') }),
  assessments: z.array(part({ method: assessment.method.catch('document-review'), by: part({ kind: assessment.by.shape.kind.catch('maker'), name: said }), result: assessment.result.catch('not-assessed') })).catch([]),
});

export type PrintedDraft = z.output<typeof printed>;
