<?php
/** A WordPress that asks nobody for anything and greets nobody. */

add_filter( 'pre_http_request', fn() => array( 'headers' => array(), 'body' => '', 'response' => array( 'code' => 200, 'message' => 'OK' ), 'cookies' => array(), 'filename' => null ) );
add_filter( 'pre_option_show_avatars', '__return_zero' );
add_filter( 'pre_wp_mail', '__return_false' );
add_action( 'wp_dashboard_setup', fn() => remove_meta_box( 'dashboard_primary', 'dashboard', 'side' ) );
add_action( 'user_register', fn( $id ) => update_user_meta( $id, 'wp_persisted_preferences', array(
	'core'           => array( 'enableChoosePatternModal' => false ),
	'core/edit-post' => array( 'welcomeGuide' => false ),
	'_modified'      => '2026-11-24T00:00:00.000Z',
) ) );
