/** What the platform expects of a form field: a name, a value that goes with the form, whether it is valid, and states for style sheets. */

/**
 * Hands a field what goes with the form, and reports whether it is wrong and complete.
 * @type {(field: FormField, value: string, wrong: string|undefined, complete: boolean) => void}
 */
export let hand;

/** On a server there are no elements, and no class of them: a page that is drawn there can import this all the same. */
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (/** @type {unknown} */ (class {}));

/** An element that is a field of the form around it. */
export class FormField extends Base {
  static formAssociated = true;

  #internals = this.attachInternals();

  static {
    hand = (field, value, wrong, complete) => {
      field.#internals.setFormValue(value);
      field.#internals.setValidity(wrong ? { customError: true } : {}, wrong);
      field.#state('complete', complete);
      field.#state('invalid', Boolean(wrong));
    };
  }

  /** @param {string} name @param {boolean} on */
  #state(name, on) {
    // Until Chrome 125 states have dashes and are matched as :--complete; until Firefox 126 and Safari 17.4 there are none.
    for (const state of [name, `--${name}`]) {
      try {
        this.#internals.states[on ? 'add' : 'delete'](state);
      } catch {
        // The other name, or none.
      }
    }
  }

  /** Whether it is out of use, as a disabled field of a form. */
  get disabled() {
    return this.hasAttribute('disabled');
  }

  set disabled(disabled) {
    this.toggleAttribute('disabled', Boolean(disabled));
  }

  /** The form of the page that the element belongs to. */
  get form() {
    return this.#internals.form;
  }

  /** The name of the value in the form. */
  get name() {
    return this.getAttribute('name') ?? '';
  }

  set name(name) {
    this.setAttribute('name', name);
  }

  /** The name of the element, as form fields have a type. */
  get type() {
    return this.localName;
  }

  /** The labels that name it in the page. */
  get labels() {
    return this.#internals.labels;
  }

  /** As of any form field; an incomplete assessment is valid. */
  get validity() {
    return this.#internals.validity;
  }

  /** Empty while the element is valid. */
  get validationMessage() {
    return this.#internals.validationMessage;
  }

  /** Whether the browser looks at it before it sends the form. */
  get willValidate() {
    return this.#internals.willValidate;
  }

  /** Whether the form of the page may be sent. */
  checkValidity() {
    return this.#internals.checkValidity();
  }

  /** The same, and the browser tells the reader why not. */
  reportValidity() {
    return this.#internals.reportValidity();
  }
}
