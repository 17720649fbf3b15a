import { readDay } from '../conditions/calendar-day.ts';
import { isPointer } from '../records/pointer.ts';
import type { FieldRef, FormulaEnv } from './env.ts';
import { Exact } from './exact.ts';
import { type FormulaType, isListType, type ScalarType } from './type.ts';
import {
  DateValue,
  type FormulaValue,
  MomentValue,
  type NamedType,
  NamedValue,
  ObjectValue,
  type ScalarValue,
  TimeValue,
} from './value.ts';

type Names = Pick<FormulaEnv, 'nameOf' | 'scoreOf'>;

/** From the JSON form of a field of that type. What is malformed counts as empty, as it does in conditions. */
export function readValue(json: unknown, type: FormulaType, ref: FieldRef, env: Names): FormulaValue {
  if (isListType(type)) {
    if (json === null || json === undefined) return [];
    return Array.isArray(json) ? json.map((one) => readScalar(one, type.list, ref, env)) : [];
  }
  if (type === 'any' && Array.isArray(json)) return json.map((one) => readScalar(one, 'any', ref, env));
  return readScalar(json, type, ref, env);
}

function readScalar(json: unknown, type: ScalarType, ref: FieldRef, env: Names): ScalarValue | null {
  if (json === null || json === undefined || json === '') return null;
  switch (type) {
    case 'number':
      return Exact.read(json);
    case 'text':
      return typeof json === 'string' ? json : null;
    case 'boolean':
      return typeof json === 'boolean' ? json : null;
    case 'date': {
      const day = readDay(json);
      return day === null ? null : new DateValue(day);
    }
    case 'moment': {
      const at = typeof json === 'string' ? Date.parse(json) : Number.NaN;
      return Number.isNaN(at) ? null : new MomentValue(at);
    }
    case 'time': {
      const seconds = typeof json === 'string' ? readTime(json) : null;
      return seconds === null ? null : new TimeValue(seconds);
    }
    case 'option':
    case 'member':
    case 'department':
      return typeof json === 'string' ? named(json, type, ref, env) : null;
    case 'record': {
      const id = isPointer(json) ? json.id : json;
      return typeof id === 'string' ? named(id, type, ref, env) : null;
    }
    case 'address':
    case 'file':
    case 'period':
    case 'place':
      return new ObjectValue(type, json, textOfObject(json));
    default:
      return typeof json === 'string' || typeof json === 'boolean' ? json : Exact.read(json);
  }
}

const named = (id: string, type: NamedType, ref: FieldRef, { nameOf, scoreOf }: Names) =>
  new NamedValue(type, id, nameOf?.(id, type, ref) ?? null, type === 'option' ? (scoreOf?.(id, ref) ?? null) : null);

/** Seconds after midnight of `09:30` or `09:30:00`; null when that is no time of day. */
export function readTime(text: string): number | null {
  const found = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/.exec(text.trim());
  if (!found) return null;
  const [hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return hours < 24 && minutes < 60 && seconds < 60 ? hours * 3600 + minutes * 60 + seconds : null;
}

/** A file by its name, a location by its address or its degrees, a date range by its ends, an address by its parts. */
export function textOfObject(json: unknown): string {
  if (typeof json !== 'object' || json === null) return '';
  const part = (name: string) => {
    const value: unknown = Reflect.get(json, name);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  if (part('lat') !== '') return part('address') || `${part('lat')}, ${part('lng')}`;
  if (part('start') !== '') return `${part('start')} ~ ${part('end')}`;
  return part('name') || ['province', 'city', 'district', 'detail'].map(part).join('');
}
