<?php

declare(strict_types=1);

namespace Drupal\vademecum_assessment\Plugin\Block;

use Drupal\Component\Utility\Crypt;
use Drupal\Core\Block\Attribute\Block;
use Drupal\Core\Block\BlockBase;
use Drupal\Core\Form\FormStateInterface;
use Drupal\Core\StringTranslation\TranslatableMarkup;

/**
 * The questionnaire as a block. Nothing is sent to the site, and nothing but these settings is stored in it.
 */
#[Block(
  id: 'vademecum_assessment',
  admin_label: new TranslatableMarkup('Partnership assessment'),
  category: new TranslatableMarkup('Forms'),
)]
final class AssessmentBlock extends BlockBase {

  /**
   * Most themes are light whatever their reader has chosen, and so is the questionnaire in them.
   */
  public function defaultConfiguration(): array {
    return ['label_display' => '0', 'lang' => '', 'mode' => '', 'heading-level' => '', 'theme' => 'light', 'storage' => '', 'storage-key' => ''];
  }

  /**
   * What may be chosen; without a choice the first of each list holds.
   */
  private function settings(): array {
    return [
      'lang' => [$this->t('Language'), ['' => $this->t('That of the page'), 'fr' => 'Français', 'en' => 'English']],
      'mode' => [$this->t('Questions'), ['' => $this->t('One at a time'), 'single-page' => $this->t('All on one page')]],
      'heading-level' => [$this->t('Level of the headings'), ['' => '2', '3' => '3', '4' => '4', '5' => '5', '6' => '6']],
      'theme' => [$this->t('Colours'), ['light' => $this->t('Light'), 'dark' => $this->t('Dark'), '' => $this->t('As the reader has chosen')]],
      'storage' => [$this->t('Drafts'), [
        '' => $this->t('Never kept'),
        'session' => $this->t('Kept until the browser is closed'),
        'local' => $this->t('Kept for 30 days'),
      ], $this->t('In the reader’s browser, and only when the reader asks for it. Shared computers should keep none.')],
    ];
  }

  public function blockForm($form, FormStateInterface $form_state): array {
    foreach ($this->settings() as $name => $setting) {
      [$title, $options, $help] = $setting + [2 => NULL];
      $form[$name] = ['#type' => 'select', '#title' => $title, '#options' => $options, '#default_value' => $this->configuration[$name], '#description' => $help];
    }
    return $form;
  }

  public function blockSubmit($form, FormStateInterface $form_state): void {
    foreach (array_keys($this->settings()) as $name) {
      $this->configuration[$name] = $form_state->getValue($name);
    }
    $this->configuration['storage-key'] = $this->configuration['storage-key'] ?: Crypt::randomBytesBase64(9);
  }

  public function build(): array {
    $attributes = array_intersect_key($this->configuration, $this->settings());
    if ($attributes['storage']) {
      $attributes['storage-key'] = $this->configuration['storage-key'];
    }
    $element = [
      '#type' => 'html_tag',
      '#tag' => 'vademecum-assessment',
      '#attributes' => array_filter($attributes),
      '#attached' => ['library' => ['vademecum_assessment/assessment']],
      'without' => ['#type' => 'html_tag', '#tag' => 'noscript', '#value' => $this->t('This questionnaire needs JavaScript.')],
    ];
    // A level deeper, or the attributes would go to what stands around the block.
    return ['element' => $element];
  }

}
