<?php
/**
 * Plugin Name: Vademecum assessment
 * Plugin URI: https://github.com/vademecum-go/vademecum
 * Description: Six questions and the risks of a partnership, answered from both sides. A block and the shortcode [vademecum_assessment].
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * Author: The vademecum authors
 * License: Apache-2.0
 * License URI: https://www.apache.org/licenses/LICENSE-2.0
 * Text Domain: vademecum-assessment
 * Domain Path: /languages
 *
 * Nothing is sent to this site or any other, and nothing is stored in it.
 */

defined( 'ABSPATH' ) || exit;

const VADEMECUM_VERSION = '0.1.0';

/** What authors may set, with what each may be. */
const VADEMECUM_ATTRIBUTES = array(
	'lang'          => '/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/',
	'mode'          => '/^(steps|single-page|summary)$/',
	'heading-level' => '/^[1-6]$/',
	'theme'         => '/^(light|dark|reader)$/',
	'storage'       => '/^(session|local)$/',
);

function vademecum_register() {
	load_plugin_textdomain( 'vademecum-assessment', false, basename( __DIR__ ) . '/languages' );
	register_block_type( __DIR__, array( 'render_callback' => 'vademecum_block' ) );
	wp_set_script_translations( 'vademecum-assessment-editor-script', 'vademecum-assessment', __DIR__ . '/languages' );
	add_shortcode( 'vademecum_assessment', 'vademecum_shortcode' );
}
add_action( 'init', 'vademecum_register' );

/**
 * One French serves every country that speaks it.
 *
 * @param string|false $file Where WordPress looks for a translation.
 */
function vademecum_french( $file ) {
	return preg_replace( '~(/vademecum-assessment-fr)_[A-Z]{2}(?=[.-])~', '$1_FR', (string) $file );
}
add_filter( 'load_textdomain_mofile', 'vademecum_french' );
add_filter( 'load_script_translation_file', 'vademecum_french' );

/** The block; its class and alignment go on the element. */
function vademecum_block( $attributes ) {
	return vademecum_tag( $attributes, ' ' . get_block_wrapper_attributes() );
}

function vademecum_shortcode( $attributes ) {
	return vademecum_tag( (array) $attributes );
}

/**
 * Writes the tag; what is not allowed is left out. Most themes are light
 * whatever their reader has chosen, and so is the element in them.
 *
 * @param array  $given What the author has set.
 * @param string $more  Other attributes, safe as they are.
 */
function vademecum_tag( $given, $more = '' ) {
	vademecum_script();
	$attributes = array( 'theme' => 'light' );
	foreach ( VADEMECUM_ATTRIBUTES as $name => $form ) {
		if ( isset( $given[ $name ] ) && preg_match( $form . 'D', (string) $given[ $name ] ) ) {
			$attributes[ $name ] = (string) $given[ $name ];
		}
	}
	if ( 'reader' === $attributes['theme'] ) {
		unset( $attributes['theme'] );
	}
	if ( isset( $attributes['storage'] ) ) {
		$attributes['storage-key'] = vademecum_key();
	}
	$tag = '<vademecum-assessment';
	foreach ( $attributes as $name => $value ) {
		$tag .= ' ' . $name . '="' . esc_attr( $value ) . '"';
	}
	return $tag . $more . '><noscript>' . esc_html__( 'This questionnaire needs JavaScript.', 'vademecum-assessment' ) . '</noscript></vademecum-assessment>';
}

/** Tells drafts apart: addresses without words for pages have one path for all, and a page may have several. */
function vademecum_key() {
	static $seen = array();
	$page          = 'wordpress-' . get_current_blog_id() . '-' . get_the_ID();
	$seen[ $page ] = isset( $seen[ $page ] ) ? $seen[ $page ] + 1 : 1;
	return $page . '-' . $seen[ $page ];
}

/**
 * Adds the script to pages that show the element, and to no others. The version
 * is a folder: files that load one another never come from two of them, and a
 * version behind the address would load the script twice.
 */
function vademecum_script() {
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( 'vademecum-assessment', vademecum_address(), array(), null );
	} else {
		add_action( 'wp_footer', 'vademecum_print_script' ); // Before WordPress 6.5.
	}
}

function vademecum_print_script() {
	wp_print_script_tag( array( 'type' => 'module', 'src' => vademecum_address() ) );
}

function vademecum_address() {
	return plugins_url( 'dist/' . VADEMECUM_VERSION . '/vademecum-assessment.js', __FILE__ );
}
