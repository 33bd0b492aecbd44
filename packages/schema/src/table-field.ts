import * as z from 'zod';
import type { Localised } from './locale.ts';
import { columnTitles } from './titled.ts';

/** What a file format has to know of a column. */
export interface TableField<Name extends string = string> {
  readonly name: Name;
  readonly type: 'string' | 'integer' | 'boolean' | 'date';
  readonly isNullable: boolean;
  /** The only values it takes; null where the column's type says enough. */
  readonly values: readonly string[] | null;
  readonly titles: Localised;
}

/** The columns of a table in file order. @throws RangeError for a column without titles */
export function fieldsOf<Shape extends Readonly<Record<string, z.ZodType>>>(
  shape: Shape,
): readonly TableField<keyof Shape & string>[] {
  return (Object.keys(shape) as (keyof Shape & string)[]).map((name) => {
    const declared = shape[name];
    const isNullable = declared instanceof z.ZodNullable;
    const type = isNullable ? declared.unwrap() : declared;
    return {
      name,
      type: fieldType(type),
      isNullable,
      values: type instanceof z.ZodEnum ? type.options.map(String) : null,
      titles: columnTitles(shape, name),
    };
  });
}

function fieldType(type: unknown): TableField['type'] {
  if (type instanceof z.ZodNumber) return 'integer';
  if (type instanceof z.ZodISODate) return 'date';
  return type instanceof z.ZodBoolean ? 'boolean' : 'string';
}
