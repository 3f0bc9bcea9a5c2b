export interface Config {
  modelRelease?: {
    /**
     * Entity ref of the software template that requests a release. The page of a model opens it with
     * `entityRef` filled in. Defaults to `template:default/release-fine-tuned-model`.
     *
     * @visibility frontend
     */
    template?: string;
    /**
     * What counts as a model: a filter predicate for catalog entities, also used by the back end. The
     * default covers the common conventions.
     *
     * @deepVisibility frontend
     */
    modelFilter?: object;
  };
}
