<?php
/**
 * Plugin Name: Vademecum assessment
 * Description: Six questions and the risks of a partnership, answered from both sides. A block and the shortcode [vademecum_assessment].
 * Version: 0.1.0
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * License: Apache-2.0
 *
 * The files of the release belong into the folder dist beside this file. Nothing
 * is sent to this site or any other, and nothing is stored.
 */

defined( 'ABSPATH' ) || exit;

/** The attributes of the element that authors may set, with what each may be. */
const VADEMECUM_ATTRIBUTES = array(
	'lang'          => '/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/',
	'mode'          => '/^(steps|single-page|summary)$/',
	'heading-level' => '/^[1-6]$/',
	'theme'         => '/^(light|dark)$/',
	'storage'       => '/^(session|local)$/',
);

/** The script is added to pages that show the element, and to no others. A version behind its address would load it twice. */
function vademecum_register() {
	wp_register_script_module( 'vademecum-assessment', plugins_url( 'dist/vademecum-assessment.js', __FILE__ ), array(), null );
	register_block_type( __DIR__, array( 'render_callback' => 'vademecum_render' ) );
	add_shortcode( 'vademecum_assessment', 'vademecum_render' );
}
add_action( 'init', 'vademecum_register' );

/**
 * Writes the tag; what is not allowed is left out.
 *
 * @param array|string $given The attributes of the shortcode or of the block.
 */
function vademecum_render( $given ) {
	wp_enqueue_script_module( 'vademecum-assessment' );
	$tag = '<vademecum-assessment';
	foreach ( VADEMECUM_ATTRIBUTES as $name => $form ) {
		$value = is_array( $given ) && isset( $given[ $name ] ) ? (string) $given[ $name ] : '';
		if ( preg_match( $form . 'D', $value ) ) {
			$tag .= ' ' . $name . '="' . esc_attr( $value ) . '"';
		}
	}
	return $tag . '></vademecum-assessment>';
}
