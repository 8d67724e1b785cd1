import type { Plain, PlainObject } from "../crypto/json/value.ts";

/** Reads a form: what is left out stands for an empty text, list or object. */

export function textIn(object: PlainObject, name: string): string {
  const value = object[name];
  return typeof value === "string" ? value : "";
}

export function textsIn(object: PlainObject, name: string): readonly string[] {
  return listIn(object, name).filter((entry) => typeof entry === "string");
}

export function objectIn(object: PlainObject, name: string): PlainObject {
  const value = object[name];
  return isObject(value) ? value : {};
}

export function objectsIn(object: PlainObject, name: string): readonly PlainObject[] {
  return listIn(object, name).filter(isObject);
}

function listIn(object: PlainObject, name: string): readonly Plain[] {
  const value = object[name];
  return Array.isArray(value) ? value : [];
}

function isObject(value: Plain | undefined): value is PlainObject {
  return typeof value === "object" && !Array.isArray(value);
}
