/**
 * <service-filter>: turns the links to prerendered lists into radio buttons that narrow the list of this page. Each group
 * is a facet (`data-facet`); each service names its values (`data-kind`, `data-for`, `data-in`). What is chosen stands in
 * the address, in neutral words and in place of the former one, so that a reload shows the same and the history does not
 * grow.
 */
class ServiceFilter extends HTMLElement {
  #status = document.createElement('p');

  connectedCallback(): void {
    if (this.#status.isConnected) return;
    this.#status.setAttribute('role', 'status');
    this.#status.className = 'meta';
    for (const group of this.#groups()) this.#offer(group);
    this.append(this.#status);
    this.addEventListener('change', () => this.#apply());
    this.#apply();
  }

  #groups(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-facet]')];
  }

  /** Puts radio buttons in place of the links of a group. */
  #offer(group: HTMLElement): void {
    const links = group.querySelector('ul');
    const facet = group.dataset.facet ?? '';
    const wanted = new URLSearchParams(location.search).get(facet);
    const fields = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.className = 'visually-hidden';
    legend.textContent = group.querySelector('summary')?.textContent ?? '';
    const choices = [...group.querySelectorAll<HTMLElement>('[data-value]')].map((link) => ({
      value: link.dataset.value ?? '',
      text: link.textContent ?? '',
    }));
    const all = { value: '', text: this.dataset.all ?? '' };
    fields.append(
      legend,
      ...[all, ...choices].map(({ value, text }) => choice(facet, value, text, value === (wanted ?? ''))),
    );
    // An address with a value that this page does not offer shows everything.
    if (!fields.querySelector('input:checked')) fields.querySelector('input')?.click();
    fields.className = 'choices';
    links?.replaceWith(fields);
  }

  #apply(): void {
    const chosen = this.#groups().flatMap((group) => {
      const value = group.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
      return value === '' ? [] : [[group.dataset.facet ?? '', value] as const];
    });
    const services = [...document.querySelectorAll<HTMLElement>('[data-service]')];
    for (const service of services) {
      service.hidden = !chosen.every(([facet, value]) => (service.dataset[facet] ?? '').split(' ').includes(value));
    }
    for (const section of document.querySelectorAll<HTMLElement>('[data-service-section]')) {
      section.hidden = !section.querySelector('[data-service]:not([hidden])');
    }
    const count = services.filter((service) => !service.hidden).length;
    this.#status.textContent = (this.dataset.count ?? '').replace('{n}', String(count));
    for (const empty of document.querySelectorAll<HTMLElement>('[data-nothing]')) empty.hidden = count > 0;
    const query = new URLSearchParams(chosen.map(([facet, value]) => [facet, value])).toString();
    if (query !== location.search.slice(1)) {
      history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
    }
  }
}

function choice(facet: string, value: string, text: string, checked: boolean): HTMLLabelElement {
  const label = document.createElement('label');
  label.className = 'choice';
  const input = document.createElement('input');
  input.type = 'radio';
  input.name = facet;
  input.value = value;
  input.checked = checked;
  // A browser that fills in former choices would show a list that is not the one of the address.
  input.autocomplete = 'off';
  label.append(input, text);
  return label;
}

customElements.define('service-filter', ServiceFilter);

export {};
