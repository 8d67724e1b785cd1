import type { components, paths } from "../../build/office.d.ts";

/** The shapes of the office's OpenAPI document. */
export type Schemas = components["schemas"];

export type Session = Schemas["Session"];
export type Tables = Schemas["Tables"];
export type Coded = Schemas["Coded"];
export type Queue = Schemas["Queue"];
export type Row = Schemas["Row"];
export type Case = Schemas["Case"];
export type Attachment = Schemas["Attachment"];
export type Mistake = Schemas["Mistake"];
export type Templates = Schemas["Templates"];

export type Method = "get" | "post" | "put" | "delete";

/** The routes that know a method. */
export type Route<M extends Method> = {
  [P in keyof paths]: paths[P] extends { readonly [K in M]: object } ? P : never;
}[keyof paths];

type Operation<P extends keyof paths, M extends Method> = M extends keyof paths[P]
  ? NonNullable<paths[P][M]>
  : never;

/** What a route takes as JSON. */
export type Body<P extends keyof paths, M extends Method> =
  Operation<P, M> extends {
    readonly requestBody: { readonly content: { readonly "application/json": infer B } };
  }
    ? B
    : undefined;

/** What a route answers as JSON; nothing where it answers 204. */
export type Result<P extends keyof paths, M extends Method> =
  Operation<P, M> extends {
    readonly responses: {
      readonly 200: { readonly content: { readonly "application/json": infer R } };
    };
  }
    ? R
    : undefined;

/** What a route takes in its query. */
export type Query<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { readonly parameters: { readonly query?: infer Q } }
    ? NonNullable<Q>
    : never;

/** What stands in for the braces of a path. */
export type Places = Readonly<Record<string, string | number>>;
