export interface Config {
  /** Release approval for fine-tuned models. */
  modelRelease?: {
    /**
     * What counts as a model: a filter predicate over catalog entities. The default covers the
     * conventions in use.
     * @deepVisibility frontend
     */
    modelFilter?: object;

    /** Runbooks beside the one that ships with the plugin. */
    runbooks?: Array<{
      type: 'file' | 'url';
      /** A path, relative to the working directory of the back end, or a URL. */
      target: string;
    }>;

    /**
     * Pins runbook roles to Groups or Users, for every model; wins over annotations in the catalog.
     */
    roles?: { [role: string]: string };

    /**
     * Roles that a model, its system or its domain may give to others with the annotation
     * `model-release.dev/owner.<role>`. None by default, and none that `roles` pins.
     */
    overridableRoles?: string[];

    /** Business hours by which due dates are counted. */
    calendars?: {
      default?: {
        /** IANA name, e.g. `Europe/Berlin`. Defaults to UTC. */
        timeZone?: string;
        hours?: {
          /** Defaults to 17:00. */
          end?: string;
        };
      };
    };

    /** How the gate answers for each environment; one that is not listed enforces. */
    environments?: {
      [environment: string]: { mode?: 'enforce' | 'warn' | 'off' };
    };

    /** Where uploaded files are kept. */
    evidence?: {
      /** A folder, relative to the working directory of the back end. */
      directory?: string;
      /** Largest accepted file, with unit; defaults to 2GiB. */
      maxFileSize?: string;
    };

    webhooks?: {
      /** The only places that runbooks may send to, by name. */
      targets?: {
        [name: string]: {
          url: string;
          /**
           * Signs every message: `whsec_…` for v1, `whsk_…` for v1a. Several, separated by
           * spaces, all sign, for rotation.
           * @visibility secret
           */
          secret: string;
          /** @deepVisibility secret */
          headers?: { [name: string]: string };
          /** Defaults to 10s. */
          timeout?: string;
          /** Private addresses this target may have: addresses, ranges or host names. */
          allowPrivateAddresses?: string[];
        };
      };
    };
  };
}
