// jest-axe's matcher, as the tests of the pane use it.
declare module "jest-axe" {
  interface AxeOptions {
    readonly rules?: Readonly<Record<string, { readonly enabled: boolean }>>;
  }
  export function axe(element: Element, options?: AxeOptions): Promise<unknown>;
  export const toHaveNoViolations: jest.ExpectExtendMap;
}

declare namespace jest {
  interface Matchers<R> {
    toHaveNoViolations(): R;
  }
}
