// Modules without types of their own that the tests use.
declare module "datapackage";
declare module "tableschema";
